package org.advocacyhub.provider.independence.domain;

import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.provider.independence.domain.Independence.Clear;
import org.advocacyhub.provider.independence.domain.Independence.Finding;
import org.advocacyhub.provider.independence.domain.Independence.Hard;
import org.advocacyhub.provider.independence.domain.Independence.Soft;

/** domain.md A.13, the rows at the level of the advocate: C-02, C-03, C-05, C-06, C-08, C-11. */
public final class IndependenceRules {

    private static final String PAID_RPR = "RPR_PAID";

    private IndependenceRules() {}

    /** Whether it matters in such a case who was the person's IMCA under section 39D (C-11). */
    public static boolean asksFor39d(CaseFacts facts) {
        return PAID_RPR.equals(facts.serviceType());
    }

    /**
     * Screens an advocate.
     *
     * @param ties all that are declared of the advocate
     * @param wasTheir39d whether the advocate was this person's IMCA under section 39D
     */
    public static Independence screen(List<Tie> ties, CaseFacts facts, boolean wasTheir39d) {
        var findings = new ArrayList<Finding>();
        ties.stream()
                .filter(tie -> tie.touches(facts))
                .map(tie -> new Finding(
                        tie.kind().ruleId(),
                        true,
                        tie.tieId(),
                        tie.kind().ruleId() + ": the advocate " + tie.kind().words() + "."))
                .forEach(findings::add);
        if (wasTheir39d && asksFor39d(facts)) {
            findings.add(new Finding(
                    "C-11", false, null, "C-11: the advocate was this person's IMCA under section 39D before."));
        }
        if (findings.isEmpty()) {
            return new Clear();
        }
        return findings.stream().anyMatch(Finding::hard)
                ? new Hard(List.copyOf(findings))
                : new Soft(List.copyOf(findings));
    }
}
