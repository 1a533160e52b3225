/**
 * Demand pressure (domain.md C.7, E.5): when more is asked for than the network can do, with the evidence, and how long the commissioner has
 * not replied. Watches the waiting list, the caseloads and the requests for hours; tells demand pressure raised and ended.
 */
package org.advocacyhub.triage.demand;
