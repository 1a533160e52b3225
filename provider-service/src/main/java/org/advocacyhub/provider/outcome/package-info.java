/**
 * What came of a case (domain.md D.4, D.5): its issues, the person's goals, decisions of the bodies concerned, and issues of
 * whole systems. Which codes there are is data of each contract, with the day on which a code ends. Codes are told; words of
 * people are sealed and stay here.
 */
package org.advocacyhub.provider.outcome;
