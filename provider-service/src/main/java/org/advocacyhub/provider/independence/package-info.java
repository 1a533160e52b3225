/**
 * Whether an advocate is independent enough for a case (domain.md A.13, advocate level): ties that were declared, and what the
 * advocate did before. Hard ties forbid, soft ones ask for a coded reason; each decision is kept with what it was made on.
 */
package org.advocacyhub.provider.independence;
