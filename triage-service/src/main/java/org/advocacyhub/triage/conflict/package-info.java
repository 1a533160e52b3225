/**
 * What is known of ties between partners and people, and what follows from it (domain.md A.13). Nothing here names anybody: people are
 * keyed hashes, reasons are codes. Told and heard by nobody; {@code declaration} takes it in, {@code dispatch} asks it.
 */
package org.advocacyhub.triage.conflict;
