package org.advocacyhub.monitoring.returns;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.advocacyhub.monitoring.facts.FactsBehind.Fact;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.domain.CarriedOverCalculator;
import org.advocacyhub.monitoring.returns.domain.ContinuityCalculator;
import org.advocacyhub.monitoring.returns.domain.EligibilityCalculator;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.FormatCalculator;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.LotBook;
import org.advocacyhub.monitoring.returns.domain.LotBook.PartnerInLot;
import org.advocacyhub.monitoring.returns.domain.OutcomeCalculator;
import org.advocacyhub.monitoring.returns.domain.ReferralsCalculator;
import org.advocacyhub.monitoring.returns.domain.SatisfactionCalculator;

/**
 * Which facts stand behind a figure of a return: those of a measure that {@code counts} lets through. Of a percentage, the count above
 * its line.
 */
record FigureFacts(Measure measure, Predicate<Fact> counts) {

    /** A figure as a return names it. */
    record Name(Kpi kpi, String breakdown, String key, String measure) {

        boolean isTotal() {
            return Figure.TOTAL.equals(breakdown);
        }
    }

    /** What has to be known to tell facts from each other: the day from which something is overdue, the groups of sources, lots and the hub. */
    record Known(LocalDate judgedOn, Map<String, String> sourceGroups, LotBook lots, Set<String> hubs) {}

    /** Empty for a figure of money, of minutes, of persons or of one moment, and for a name that no figure has. */
    static Optional<FigureFacts> behind(Name name, Known known) {
        if (CarriedOverCalculator.CARRIED_OVER.equals(name.breakdown())) {
            return name.kpi() == Kpi.ACTIVITY
                    ? is("casesOpened", name, of(Measure.CARRIED_OVER, fact -> fact.d1()
                            .equals("OPENED")))
                    : Optional.empty();
        }
        return switch (name.kpi()) {
            case REFERRALS -> is("received", name, received(name, known));
            case ELIGIBLE_RATE -> decided(name);
            case INELIGIBLE -> is("ineligible", name, ineligible(name));
            case CARE_ACT_ACCESS ->
                is("accessRate", name, of(Measure.CARE_ACT, fact -> EligibilityCalculator.isEligible(fact.d2())));
            case TEAM_REFERRALS ->
                is("referralsPerProcess", name, of(Measure.CARE_ACT, fact -> fact.d1()
                        .equals(name.key())));
            case CONTACT_IN_TARGET -> FactsInTime.ofTargets(name, known.judgedOn());
            case DAYS_TO_CONTACT -> Optional.of(made(name));
            case REFERRER_WAIT ->
                is("referrals", name, of(Measure.REFERRER_ANSWERED, fact -> matches(name, fact.d1())));
            case OUT_OF_AREA -> crossed(name);
            case DUTY_PROMPTS -> prompted(name);
            case HOURS_PER_CASE -> is("casesClosed", name, closed(name));
            case OUTCOMES -> answered(name);
            case IMPACT -> changed(name);
            case SATISFACTION -> chosen(name);
            case ALERTS ->
                is(
                        "raised",
                        name,
                        of(Measure.ALERT, fact -> name.isTotal() || fact.d1().equals(name.key())));
            case CONTINUITY -> named(name);
            case VISITS_ON_TIME -> FactsInTime.of(Measure.VISIT_DUE, "onTime", name, known.judgedOn());
            case REPORTS -> FactsInTime.of(Measure.REPORT_DUE, "beforeDecision", name, known.judgedOn());
            case SELF_DISPATCH -> is("selfDispatched", name, dispatched(name, known));
            case PARTNER_SHARE -> takenOn(name, known);
            case ACTIVITY -> activity(name);
            default -> Optional.empty();
        };
    }

    static Optional<FigureFacts> is(String measure, Name name, FigureFacts facts) {
        return measure.equals(name.measure()) ? Optional.of(facts) : Optional.empty();
    }

    static FigureFacts of(Measure measure, Predicate<Fact> counts) {
        return new FigureFacts(measure, counts);
    }

    private static FigureFacts received(Name name, Known known) {
        var key = ReferralsCalculator.NOT_KNOWN.equals(name.key()) ? "" : name.key();
        return switch (name.breakdown()) {
            case Figure.TOTAL -> of(Measure.RECEIVED, fact -> fact.d1().equals(Figure.TOTAL));
            case "source" ->
                of(
                        Measure.RECEIVED,
                        fact -> fact.d1().equals("referrerType")
                                && known.sourceGroups()
                                        .getOrDefault(fact.d2(), "OTHER")
                                        .equals(name.key()));
            default ->
                of(
                        Measure.RECEIVED,
                        fact -> fact.d1().equals(name.breakdown()) && fact.d2().equals(key));
        };
    }

    private static boolean matches(Name name, String code) {
        return name.isTotal() || code.equals(ReferralsCalculator.NOT_KNOWN.equals(name.key()) ? "" : name.key());
    }

    private static Optional<FigureFacts> crossed(Name name) {
        Predicate<Fact> split = fact -> matches(name, name.breakdown().equals("authority") ? fact.d2() : fact.d3());
        return Optional.of(name.measure())
                .filter(measure -> Set.of("inbound", "outbound").contains(measure))
                .map(measure ->
                        of(Measure.OUT_OF_AREA, split.and(fact -> fact.d1().equalsIgnoreCase(measure))));
    }

    private static Optional<FigureFacts> prompted(Name name) {
        Predicate<Fact> split = fact -> matches(name, name.breakdown().equals("authority") ? fact.d1() : fact.d2());
        return switch (name.measure()) {
            case "prompts" -> Optional.of(of(Measure.DUTY_PROMPTED, split));
            case "converted" ->
                Optional.of(
                        of(Measure.DUTY_PROMPTED, split.and(fact -> fact.d3().equals("ACCEPTED"))));
            case "withoutReply" ->
                Optional.of(
                        of(Measure.DUTY_PROMPTED, split.and(fact -> fact.d3().isEmpty())));
            case "replies" -> Optional.of(of(Measure.DUTY_ANSWERED, split));
            default -> Optional.empty();
        };
    }

    private static Optional<FigureFacts> decided(Name name) {
        Predicate<Fact> ofType = fact -> name.isTotal() || fact.d1().equals(name.key());
        return switch (name.measure()) {
            case "eligible" -> Optional.of(of(Measure.DECIDED, ofType.and(FigureFacts::isEligible)));
            case "undecided" -> Optional.of(of(Measure.DECIDED, ofType.and(fact -> !isDecided(fact))));
            default -> Optional.empty();
        };
    }

    private static FigureFacts ineligible(Name name) {
        return of(
                Measure.DECIDED,
                fact -> isDecided(fact)
                        && !isEligible(fact)
                        && (name.isTotal() || fact.d3().equals(name.key())));
    }

    private static boolean isEligible(Fact decision) {
        return EligibilityCalculator.isEligible(decision.d2());
    }

    private static boolean isDecided(Fact decision) {
        return !decision.d2().isEmpty() && !decision.d2().equals("NEEDS_INFO");
    }

    private static FigureFacts made(Name name) {
        return name.isTotal()
                ? of(Measure.CONTACT_MADE, fact -> fact.d1().equals("band"))
                : of(
                        Measure.CONTACT_MADE,
                        fact -> fact.d1().equals(name.breakdown()) && fact.d2().equals(name.key()));
    }

    private static FigureFacts closed(Name name) {
        return of(Measure.CLOSED, fact -> name.isTotal() || fact.d1().equals(name.key()));
    }

    private static Optional<FigureFacts> asked(Name name) {
        var who = name.breakdown().startsWith("formatObserved") ? "OBSERVED" : "PERSON";
        var format = name.key().equals(FormatCalculator.NOT_SAID) ? "" : name.key();
        var askerKnown = name.breakdown().endsWith("AskerKnown");
        return is(
                "responses",
                name,
                of(
                        Measure.SURVEY_ANSWERED,
                        fact -> fact.d1().equals(who)
                                && fact.d2().equals(format)
                                && !(askerKnown && fact.d3().isEmpty())));
    }

    private static Optional<FigureFacts> answered(Name name) {
        if (name.breakdown().startsWith("format")) {
            return asked(name);
        }
        var who = name.breakdown().endsWith("Observed") ? "OBSERVED" : "PERSON";
        return OutcomeCalculator.answerOf(name.measure())
                .map(answer -> of(
                        Measure.ANSWER,
                        fact -> fact.d1().equals(who)
                                && fact.d2().equals(name.key())
                                && fact.d3().equals(answer)));
    }

    private static Optional<FigureFacts> changed(Name name) {
        Predicate<Integer> direction =
                switch (name.measure()) {
                    case "improved" -> change -> change > 0;
                    case "same" -> change -> change == 0;
                    case "worse" -> change -> change < 0;
                    default -> null;
                };
        return Optional.ofNullable(direction)
                .map(counted -> of(
                        Measure.IMPACT,
                        fact -> fact.d1().equals(name.key())
                                && counted.test(Integer.parseInt(fact.d3()) - Integer.parseInt(fact.d2()))));
    }

    private static Optional<FigureFacts> chosen(Name name) {
        var who = name.breakdown().endsWith("Observed") ? "OBSERVED" : "PERSON";
        return SatisfactionCalculator.facesOf(name.measure())
                .map(faces -> of(Measure.SATISFACTION, fact -> fact.d1().equals(who) && faces.contains(fact.d2())));
    }

    private static Optional<FigureFacts> named(Name name) {
        return ContinuityCalculator.codeOf(name.measure())
                .map(code -> of(
                        Measure.CONTINUITY,
                        fact -> fact.d2().equals(code)
                                && (name.isTotal() || fact.d1().equals(name.key()))));
    }

    private static FigureFacts dispatched(Name name, Known known) {
        return of(
                Measure.DISPATCHED,
                fact -> known.hubs().contains(fact.d1())
                        && (name.isTotal() || lot(fact, known).equals(name.key())));
    }

    private static Optional<FigureFacts> takenOn(Name name, Known known) {
        Predicate<Fact> split =
                switch (name.breakdown()) {
                    case "partner" -> fact -> fact.d1().equals(name.key());
                    case "lotPartner" ->
                        fact -> new PartnerInLot(lot(fact, known), fact.d1())
                                .key()
                                .equals(name.key());
                    default -> _ -> true;
                };
        return "casesTakenOn".equals(name.measure()) || "shareOfCases".equals(name.measure())
                ? Optional.of(of(Measure.TAKEN_ON, split))
                : Optional.empty();
    }

    private static String lot(Fact fact, Known known) {
        return known.lots().lotOf(fact.d1(), fact.d2(), fact.d3());
    }

    private static Optional<FigureFacts> activity(Name name) {
        return switch (name.measure()) {
            case "casesOpened" -> Optional.of(of(Measure.OPENED, _ -> true));
            case "casesClosed" -> Optional.of(of(Measure.CLOSED, _ -> true));
            case "leftOutOpenedInError" -> Optional.of(of(Measure.OPENED_IN_ERROR, _ -> true));
            case "leftOutDuplicates" -> Optional.of(of(Measure.DUPLICATES, _ -> true));
            default -> Optional.empty();
        };
    }
}
