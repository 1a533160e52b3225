package org.advocacyhub.monitoring.variation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.approval.ApprovalForms;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.ClientGroups;
import org.advocacyhub.monitoring.contract.domain.ContractRule;
import org.advocacyhub.monitoring.contract.domain.ServiceTypes;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.report.domain.Words;
import org.advocacyhub.monitoring.variation.domain.VariationType;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.ReturningForms;

/**
 * The forms to draft a variation (domain.md F.10): more or less money on up to four lines, a lot that enters with up to two lines of its
 * own, one that leaves, a longer term, other targets.
 */
@ApplicationScoped
class DraftForms implements ReturningForms {

    private static final int LINES = 4;
    private static final int NEW_LINES = 2;
    private static final int RULES = 4;
    private static final String HOLDS_FROM = "Holds from";
    private static final String PAPER = "Minute or paper behind it";
    private static final String BUTTON = "Write the draft";
    private static final Pattern OPERATION = Pattern.compile("/contracts/([A-Z0-9][A-Z0-9-]{2,39})/variations");

    private static final List<Choice> TYPES =
            choices(ServiceTypes.KNOWN.stream().sorted());
    private static final List<Choice> GROUPS = choices(ClientGroups.OFFERED.stream());

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
        return Stream.concat(withMoney, Stream.of(longer(operation, ref), otherTargets(operation, today)))
                .toList();
    }

    @Override
    public List<Form> sentTo(String address) {
        var operation = OPERATION.matcher(address);
        return operation.matches() && plans.references().contains(operation.group(1))
                ? of(operation.group(1))
                : List.of();
    }

    private static List<Choice> choices(Stream<String> codes) {
        return codes.map(code -> new Choice(code, Words.spoken(code))).toList();
    }

    private static Stream<Form> withMoney(String operation, YearPlan year, LocalDate today) {
        var lots = year.lines().stream()
                .map(BudgetLine::lot)
                .filter(Objects::nonNull)
                .distinct()
                .map(lot -> new Choice(lot, Words.spoken(lot.replace('-', '_'))))
                .toList();
        var money = form("Ask for more or less money", operation, VariationType.BUDGET_CHANGE, year, today);
        var enters = form(
                "Ask that a lot enters",
                operation,
                VariationType.ADD_LOT,
                year,
                today,
                lotThatEnters().toArray(Box[]::new));
        return lots.isEmpty()
                ? Stream.of(money, enters)
                : Stream.of(
                        money,
                        enters,
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
        boxes.add(Box.day("effectiveOn", HOLDS_FROM, nextMonth(today)));
        boxes.add(Box.line("approvalRef", PAPER, null));
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
        return Form.of(heading, operation, BUTTON, boxes.toArray(Box[]::new));
    }

    /** The lot, and its lines: the first is needed. */
    private static List<Box> lotThatEnters() {
        var boxes = new ArrayList<Box>();
        boxes.add(Box.line("newLot.lot", "Name of the lot, in capitals, for example COMMUNITY-LD", null));
        boxes.add(Box.choices("newLot.serviceTypes", "Types of advocacy in the lot", TYPES));
        boxes.add(Box.choices("newLot.clientGroups", "The lot is only for", GROUPS)
                .orNone());
        boxes.add(Box.line(
                        "newLot.elsewhere",
                        "Who serves these people while the lot is not in the contract, in capitals, for example SEAP",
                        null)
                .orNone());
        for (int row = 0; row < NEW_LINES; row++) {
            var name = "newLines." + row + ".";
            var number = "New line " + (row + 1);
            Stream.of(
                            Box.line(name + "line", number + ", its name in capitals, for example COMMUNITY", null),
                            Box.line(name + "amount", number + ", its money, with pence", null),
                            Box.line(name + "indicativeHours", number + ", its hours, for example 9666.67", null),
                            Box.choices(name + "serviceTypes", number + " pays for", TYPES))
                    .map(row == 0 ? UnaryOperator.identity() : Box::orNone)
                    .forEach(boxes::add);
            boxes.add(Box.choices(name + "clientGroups", number + " pays only for", GROUPS)
                    .orNone());
            boxes.add(Box.number(name + "indicativeReferrals", number + ", referrals expected in the year", null)
                    .orNone());
        }
        return boxes;
    }

    /** What is set holds from the day of the variation. */
    private static Form otherTargets(String operation, LocalDate today) {
        var rules = Arrays.stream(ContractRule.values())
                .map(rule -> new Choice(rule.name(), RuleWords.words(rule)))
                .toList();
        var boxes = new ArrayList<Box>();
        boxes.add(Box.fixed("type", VariationType.TARGET_CHANGE));
        boxes.add(Box.day("effectiveOn", HOLDS_FROM, nextMonth(today)));
        boxes.add(Box.line("approvalRef", PAPER, null));
        for (int row = 0; row < RULES; row++) {
            var name = "rules." + row + ".";
            var number = "Target or rule " + (row + 1);
            Stream.of(Box.choice(name + "rule", number, rules), Box.number(name + "value", number + " is set to", null))
                    .map(row == 0 ? UnaryOperator.identity() : Box::orNone)
                    .forEach(boxes::add);
        }
        return Form.of("Ask for other targets", operation, BUTTON, boxes.toArray(Box[]::new));
    }

    private static LocalDate nextMonth(LocalDate today) {
        return today.withDayOfMonth(1).plusMonths(1);
    }

    private Form longer(String operation, String ref) {
        var terms = plans.terms(ref);
        return Form.of(
                "Ask for a longer term",
                operation,
                BUTTON,
                Box.fixed("type", VariationType.TERM_EXTENSION),
                Box.day("effectiveOn", HOLDS_FROM, terms.end().plusDays(1)),
                Box.line("approvalRef", PAPER, null),
                Box.day("newEnd", "New last day", terms.maximumEnd()),
                Box.line("authority", "By authority of, where it goes beyond the longest term", null)
                        .orNone());
    }
}
