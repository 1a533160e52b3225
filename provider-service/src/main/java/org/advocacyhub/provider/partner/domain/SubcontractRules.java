package org.advocacyhub.provider.partner.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.advocacyhub.provider.contract.domain.Term;

/** What a partner's sub-contracts must obey among themselves and towards the contract above them (domain.md F.1, F.8). */
public final class SubcontractRules {

    /** One thing that is wrong, and with which sub-contract (counted from 0). */
    public record Finding(int index, String field, String code, String message) {}

    /**
     * The organisation behind the sub-contracts.
     *
     * @param small whether it counts as a small organisation
     */
    public record Organisation(boolean small) {}

    private final List<Finding> findings = new ArrayList<>();

    private SubcontractRules() {}

    /**
     * Everything that is wrong with a partner's sub-contracts; empty when they may stand.
     *
     * @param terms the contracts known here; a sub-contract of an unknown one isn't held against a term
     */
    public static List<Finding> check(
            List<SubcontractTerms> subcontracts, Organisation organisation, Map<String, Term> terms) {
        var rules = new SubcontractRules();
        for (int index = 0; index < subcontracts.size(); index++) {
            var subcontract = subcontracts.get(index);
            rules.time(index, subcontract, terms.get(subcontract.contractRef()));
            if (subcontracts.subList(0, index).stream().anyMatch(subcontract::overlaps)) {
                rules.found(
                        index, "lot", "overlaps", "The same lot is already sub-contracted for a part of this time.");
            }
            rules.rates(index, subcontract);
            rules.advance(index, subcontract, organisation);
        }
        return List.copyOf(rules.findings);
    }

    /**
     * Money that was agreed for days that are over is not rewritten: a change ends the sub-contract and begins another, so
     * that every day keeps its terms. Answers the sub-contracts that a change would rewrite.
     */
    public static List<SubcontractTerms> rewritten(
            List<SubcontractTerms> before, List<SubcontractTerms> after, LocalDate today) {
        var yesterday = today.minusDays(1);
        return before.stream()
                .filter(old -> old.from().isBefore(today))
                .filter(old -> !old.money().equals(SubcontractTerms.Money.DEFAULT))
                .filter(old -> after.stream().noneMatch(kept -> kept.keeps(old, yesterday)))
                .toList();
    }

    private void time(int index, SubcontractTerms subcontract, Term term) {
        if (subcontract.endsBeforeItStarts()) {
            found(index, "to", "before-from", "The last day lies before the first day.");
        }
        if (term != null && !term.contains(subcontract.from(), subcontract.to())) {
            found(
                    index,
                    "from",
                    "outside-contract-term",
                    "The contract runs from " + term.start() + " to " + term.maximumEnd() + " at most.");
        }
    }

    private void rates(int index, SubcontractTerms subcontract) {
        var rated = new HashSet<String>();
        for (var rate : subcontract.money().rates()) {
            if (!subcontract.serviceTypes().contains(rate.serviceType())) {
                found(index, "rates", "not-contracted", rate.serviceType() + " is not in this sub-contract.");
            }
            if (!rated.add(rate.serviceType())) {
                found(index, "rates", "repeated", "Name one rate for " + rate.serviceType() + ".");
            }
        }
    }

    /** F.8: only small organisations, only for the block, and from the first day of a quarter on. */
    private void advance(int index, SubcontractTerms subcontract, Organisation organisation) {
        var money = subcontract.money();
        if (money.paymentTerms() != PaymentTerms.ADVANCE_QUARTERLY) {
            return;
        }
        if (!organisation.small()) {
            found(
                    index,
                    "paymentTerms",
                    "not-a-small-organisation",
                    "Only a small organisation is paid in advance: ARREARS_MONTHLY.");
        }
        if (money.annualBlockPence() == null) {
            found(
                    index,
                    "annualBlock",
                    "block-required",
                    "An advance is a quarter of the block: say how much that is.");
        }
        if (!startsAQuarter(subcontract.from())) {
            found(
                    index,
                    "from",
                    "not-a-quarter-start",
                    "Advances begin on 1 April, 1 July, 1 October or 1 January: end the arrears the day before.");
        }
    }

    private static boolean startsAQuarter(LocalDate day) {
        return day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % 3 == 0;
    }

    private void found(int index, String field, String code, String message) {
        findings.add(new Finding(index, field, code, message));
    }
}
