/**
 * What triage keeps of the partners: terms, loads, shares, whom they know. Hears of them through {@code dispatch}.
 */
package org.advocacyhub.triage.partner;
