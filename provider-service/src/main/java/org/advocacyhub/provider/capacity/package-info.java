/**
 * How much work partners and advocates have and can take: declared by caseload limits, measured by their open cases, each
 * weighted by its kind, less what planned absences take away; and what one more case would make of it. Steers, and refuses
 * nothing: the only hard limit is the number of cases of an advocate.
 */
package org.advocacyhub.provider.capacity;
