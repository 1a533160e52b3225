/**
 * Advocates: who works for a partner, with which qualifications, fitness dates and caseload limit, and whether one may take
 * a case of a given service type (domain.md A.15).
 */
package org.advocacyhub.provider.advocate;
