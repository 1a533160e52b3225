package org.advocacyhub.monitoring.variation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.approval.ApprovalForms;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.report.domain.Words;
import org.advocacyhub.monitoring.variation.domain.VariationType;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;

/**
 * The forms to draft a variation (domain.md F.10): more or less money on up to four lines, a lot that leaves, a longer term. What a form
 * can't hold, a lot that enters with its lines and other targets, is written by a program.
 */
@ApplicationScoped
class DraftForms {

    private static final int LINES = 4;

    private final ContractPlans plans;
    private final ApprovalForms approvalForms;
    private final Clock clock;

    DraftForms(ContractPlans plans, ApprovalForms approvalForms, Clock clock) {
        this.plans = plans;
        this.approvalForms = approvalForms;
        this.clock = clock;
    }

    /** For whoever writes variations; those with money where a year is entered for today. */
    List<Form> of(String ref) {
        if (!approvalForms.mayAsk()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var operation = "/contracts/" + ref + "/variations";
        var withMoney = plans.yearOf(ref, today).stream().flatMap(year -> withMoney(operation, year, today));
        return Stream.concat(withMoney, Stream.of(longer(operation, ref))).toList();
    }

    private static Stream<Form> withMoney(String operation, YearPlan year, LocalDate today) {
        var lots = year.lines().stream()
                .map(BudgetLine::lot)
                .filter(Objects::nonNull)
                .distinct()
                .map(lot -> new Choice(lot, Words.spoken(lot.replace('-', '_'))))
                .toList();
        var money = form("Ask for more or less money", operation, VariationType.BUDGET_CHANGE, year, today);
        return lots.isEmpty()
                ? Stream.of(money)
                : Stream.of(
                        money,
                        form(
                                "Ask that a lot leaves",
                                operation,
                                VariationType.REMOVE_LOT,
                                year,
                                today,
                                Box.choice("lot", "Lot that leaves", lots)));
    }

    private static Form form(
            String heading, String operation, VariationType type, YearPlan year, LocalDate today, Box... own) {
        var lines = year.lines().stream()
                .map(line -> new Choice(line.line(), Words.spoken(line.line())))
                .toList();
        var boxes = new ArrayList<Box>();
        boxes.add(Box.fixed("type", type));
        boxes.addAll(Arrays.asList(own));
        boxes.add(Box.day("effectiveOn", "Holds from", today.withDayOfMonth(1).plusMonths(1)));
        boxes.add(Box.line("approvalRef", "Minute or paper behind it", null));
        boxes.add(Box.line("amount", "Budget and price grow by, with pence; less is -40000.00", null));
        for (int row = 0; row < LINES; row++) {
            var name = "lines." + row + ".";
            var number = "Line " + (row + 1);
            boxes.add(Box.choice(name + "line", number, lines).orNone());
            boxes.add(Box.line(name + "by", number + " grows by", null).orNone());
            boxes.add(Box.line(name + "hoursBy", number + ", its hours grow by", null)
                    .orNone());
        }
        boxes.add(Box.words("mitigations", "What is done against the harm of a saving")
                .orNone());
        boxes.add(Box.words("communityProtectionOverride", "Why a community line may be cut")
                .orNone());
        return Form.of(heading, operation, "Write the draft", boxes.toArray(Box[]::new));
    }

    private Form longer(String operation, String ref) {
        var terms = plans.terms(ref);
        return Form.of(
                "Ask for a longer term",
                operation,
                "Write the draft",
                Box.fixed("type", VariationType.TERM_EXTENSION),
                Box.day("effectiveOn", "Holds from", terms.end().plusDays(1)),
                Box.line("approvalRef", "Minute or paper behind it", null),
                Box.day("newEnd", "New last day", terms.maximumEnd()),
                Box.line("authority", "By authority of, where it goes beyond the longest term", null)
                        .orNone());
    }
}
