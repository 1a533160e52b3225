package org.advocacyhub.triage.triagecase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Which council has to arrange the advocacy, as the last screening found (domain.md G.3), flattened for lists; the whole is in
 * the decision store.
 *
 * @param outcome outcome value of G.3
 * @param rule row of table G3
 * @param council GSS code; null when it is not known
 */
@Embeddable
public record Responsible(
        @Column(name = "area_outcome") String outcome,
        @Column(name = "area_rule") String rule,
        @Column(name = "area_council") String council,
        @Column(name = "area_reason") String reason) {}
