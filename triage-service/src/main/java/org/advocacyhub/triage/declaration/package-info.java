/**
 * What people at the hub declare about ties between partners and people, and what a manager approves (domain.md A.13). A tie that bars a
 * partner that is being asked takes the offer back; an approval lets a case go on that waited for it.
 */
package org.advocacyhub.triage.declaration;
