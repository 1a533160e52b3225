package org.advocacyhub.monitoring.variation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.ContractDocument.LotRequest;
import org.advocacyhub.monitoring.contract.ContractDocument.RuleRequest;
import org.advocacyhub.monitoring.contract.YearRequest;
import org.advocacyhub.monitoring.contract.YearRequest.LineRequest;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.LineChange;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.variation.domain.Proposal;
import org.advocacyhub.monitoring.variation.domain.Proposal.AddLot;
import org.advocacyhub.monitoring.variation.domain.Proposal.BudgetChange;
import org.advocacyhub.monitoring.variation.domain.Proposal.Cost;
import org.advocacyhub.monitoring.variation.domain.Proposal.RemoveLot;
import org.advocacyhub.monitoring.variation.domain.Proposal.TargetChange;
import org.advocacyhub.monitoring.variation.domain.Proposal.TermExtension;
import org.advocacyhub.monitoring.variation.domain.VariationType;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A variation as its author writes it. Which fields it takes goes by its type; a field of another type is refused.
 *
 * @param approvalRef minute or board paper that stands behind it
 * @param amount what budget and contract price of the year grow by; negative for a saving
 * @param lines what lines that are there grow by
 * @param newLines lines that enter
 * @param mitigations what is done against the harm of a saving
 * @param communityProtectionOverride why a community line may be cut
 * @param newLot ADD_LOT: the lot that enters; its first day is that of the variation, and may be left out
 * @param lot REMOVE_LOT: the lot that leaves
 * @param newEnd TERM_EXTENSION: last day from then on
 * @param authority TERM_EXTENSION: what lets it go beyond the maximum end
 * @param rules TARGET_CHANGE: what is set; holds from the day of the variation, which may be left out there
 */
@Schema(examples = """
        {"type": "BUDGET_CHANGE", "effectiveOn": "2018-04-01", "approvalRef": "SCB Nov/Dec 2017", "amount": "-100000.00",
         "lines": [{"line": "CARE_ACT", "by": "-40000.00"}, {"line": "IMCA", "by": "-30000.00"},
          {"line": "RPR_PAID", "by": "-30000.00"}], "mitigations": ["Care Act hours are reviewed each month with the teams."]}
        """)
record VariationRequest(
        @NotNull VariationType type,
        @NotNull @Schema(examples = "2018-04-01") LocalDate effectiveOn,

        @NotBlank @Size(max = 200) @Schema(examples = "SCB Nov/Dec 2017")
        String approvalRef,

        @Pattern(regexp = SIGNED, message = SIGNED_WANTED) @Schema(examples = "-100000.00")
        String amount,

        @Size(max = 50) List<@NotNull @Valid LineBy> lines,
        @Size(max = 50) List<@NotNull @Valid LineRequest> newLines,
        @Size(max = 20) List<@NotBlank @Size(max = 500) String> mitigations,
        @Size(min = 1, max = 1000) String communityProtectionOverride,
        @Valid LotRequest newLot,

        @Pattern(regexp = YearRequest.LOT, message = YearRequest.LOT_WANTED)
        String lot,

        LocalDate newEnd,

        @Size(min = 1, max = 200) @Schema(examples = "PPN 01/20")
        String authority,

        @Size(max = 50) List<@NotNull @Valid RuleRequest> rules) {

    private static final String SIGNED = "-?\\d{1,12}\\.\\d{2}";
    private static final String SIGNED_WANTED =
            "must be an amount with exactly two decimals, for example \"-40000.00\" or \"290000.00\"";

    VariationRequest {
        newLot = newLot == null || newLot.in() != null ? newLot : newLot.enteringOn(effectiveOn);
        rules = rules == null
                ? null
                : rules.stream().map(rule -> from(effectiveOn, rule)).toList();
    }

    private static RuleRequest from(LocalDate day, RuleRequest rule) {
        return rule == null || rule.validFrom() != null ? rule : new RuleRequest(rule.rule(), day, rule.value());
    }

    /**
     * What one line grows by.
     *
     * @param hoursBy what its planned hours grow by; nothing when left out
     * @param commissioned whether it is paid for from then on; as before when left out
     */
    record LineBy(
            @NotNull
            @Pattern(regexp = YearRequest.CODE, message = YearRequest.CODE_WANTED)
            @Schema(examples = "CARE_ACT")
            String line,

            @NotNull @Pattern(regexp = SIGNED, message = SIGNED_WANTED) @Schema(examples = "-40000.00")
            String by,

            @Pattern(
                    regexp = "-?\\d{1,9}\\.\\d{2}",
                    message = "must be hours with exactly two decimals, for example \"-1333.33\"")
            @Schema(examples = "-1333.33")
            String hoursBy,

            Boolean commissioned) {

        LineChange asLineChange() {
            return new LineChange.Adjusted(
                    line,
                    Money.parse(by).orElseThrow(),
                    // both are hundredths with the same form
                    Money.parse(hoursBy).map(Money::pence).orElse(0L),
                    Optional.ofNullable(commissioned));
        }
    }

    /**
     * What the rules judge.
     *
     * @throws Refusal 400 naming a field that the type needs or does not take
     */
    Proposal proposal() {
        refuseStrangers();
        return switch (type) {
            case ADD_LOT -> {
                needed("newLot", newLot);
                yield new AddLot(effectiveOn, newLot.asLot(), cost(newLot.lot()));
            }
            case REMOVE_LOT -> new RemoveLot(effectiveOn, needed("lot", lot), cost(null));
            case BUDGET_CHANGE -> new BudgetChange(effectiveOn, cost(null));
            case TERM_EXTENSION -> new TermExtension(effectiveOn, needed("newEnd", newEnd), authority);
            case TARGET_CHANGE ->
                new TargetChange(
                        effectiveOn,
                        rules == null
                                ? List.of()
                                : rules.stream().map(RuleRequest::asRuleValue).toList());
        };
    }

    /** What budget and price grow by; nothing for a variation without money. */
    Money total() {
        return Money.parse(amount).orElse(Money.ZERO);
    }

    private Cost cost(String lotOfNewLines) {
        var changes = new ArrayList<LineChange>();
        (lines == null ? List.<LineBy>of() : lines).forEach(line -> changes.add(line.asLineChange()));
        (newLines == null ? List.<LineRequest>of() : newLines)
                .forEach(line -> changes.add(new LineChange.Added(of(lotOfNewLines, line.asBudgetLine()))));
        return new Cost(
                Money.parse(needed("amount", amount)).orElseThrow(),
                changes,
                mitigations == null ? List.of() : mitigations,
                communityProtectionOverride);
    }

    private static BudgetLine of(String lot, BudgetLine line) {
        return new BudgetLine(
                line.line(),
                line.serviceTypes(),
                line.clientGroups(),
                line.amount(),
                line.indicativeHours(),
                line.blockShare(),
                line.commissioned(),
                lot == null ? line.lot() : lot,
                line.indicativeReferrals());
    }

    private void refuseStrangers() {
        refuse("newLot", newLot, type == VariationType.ADD_LOT);
        refuse("lot", lot, type == VariationType.REMOVE_LOT);
        refuse("newEnd", newEnd, type == VariationType.TERM_EXTENSION);
        refuse("authority", authority, type == VariationType.TERM_EXTENSION);
        refuse("rules", rules, type == VariationType.TARGET_CHANGE);
        var money = type != VariationType.TERM_EXTENSION && type != VariationType.TARGET_CHANGE;
        refuse("amount", amount, money);
        refuse("lines", lines, money);
        refuse("newLines", newLines, money);
        refuse("mitigations", mitigations, money);
        refuse("communityProtectionOverride", communityProtectionOverride, money);
        if (newLot != null && !newLot.in().equals(effectiveOn)) {
            throw Refusal.invalid("newLot.in", "other-day", "A lot enters on the day of the variation.");
        }
        if (rules != null && rules.stream().anyMatch(rule -> !rule.validFrom().equals(effectiveOn))) {
            throw Refusal.invalid("rules", "other-day", "What is set holds from the day of the variation.");
        }
    }

    private void refuse(String field, Object value, boolean taken) {
        if (value != null && !taken) {
            throw Refusal.invalid(field, "not-of-this-type", "A variation of type " + type + " has no such field.");
        }
    }

    private <T> T needed(String field, T value) {
        if (value == null) {
            throw Refusal.invalid(field, "required", "A variation of type " + type + " needs it.");
        }
        return value;
    }
}
