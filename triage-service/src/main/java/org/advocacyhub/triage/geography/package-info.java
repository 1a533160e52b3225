/**
 * Where a person is and which council answers there (domain.md G): districts, outcodes and councils as dated data.
 */
package org.advocacyhub.triage.geography;
