package org.advocacyhub.provider.partner.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.advocacyhub.provider.contract.domain.Term;

/** What a partner's sub-contracts must obey among themselves and towards the contract above them (domain.md F.1). */
public final class SubcontractRules {

    /**
     * When a sub-contract holds.
     *
     * @param from first day
     * @param to last day, or null while it is open
     */
    public record Span(String contractRef, String lot, LocalDate from, LocalDate to) {

        boolean endsBeforeItStarts() {
            return to != null && to.isBefore(from);
        }

        boolean overlaps(Span other) {
            return contractRef.equals(other.contractRef)
                    && lot.equals(other.lot)
                    && (to == null || !to.isBefore(other.from))
                    && (other.to == null || !other.to.isBefore(from));
        }
    }

    /** One thing that is wrong, and with which sub-contract (counted from 0). */
    public record Finding(int index, String field, String code, String message) {}

    private SubcontractRules() {}

    /**
     * Everything that is wrong with a partner's sub-contracts; empty when they may stand.
     *
     * @param terms the contracts known here; a sub-contract of an unknown one isn't held against a term
     */
    public static List<Finding> check(List<Span> spans, Map<String, Term> terms) {
        var findings = new ArrayList<Finding>();
        for (int index = 0; index < spans.size(); index++) {
            var span = spans.get(index);
            if (span.endsBeforeItStarts()) {
                findings.add(new Finding(index, "to", "before-from", "The last day lies before the first day."));
            }
            var term = terms.get(span.contractRef());
            if (term != null && !term.contains(span.from(), span.to())) {
                findings.add(new Finding(
                        index,
                        "from",
                        "outside-contract-term",
                        "The contract runs from " + term.start() + " to " + term.maximumEnd() + " at most."));
            }
            if (spans.subList(0, index).stream().anyMatch(span::overlaps)) {
                findings.add(new Finding(
                        index, "lot", "overlaps", "The same lot is already sub-contracted for a part of this time."));
            }
        }
        return findings;
    }
}
