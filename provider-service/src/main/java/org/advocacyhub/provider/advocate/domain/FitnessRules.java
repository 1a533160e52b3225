package org.advocacyhub.provider.advocate.domain;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.provider.advocate.domain.Fitness.Fit;
import org.advocacyhub.provider.advocate.domain.Fitness.Lapse;
import org.advocacyhub.provider.advocate.domain.Fitness.Lapsed;
import org.advocacyhub.provider.advocate.domain.Fitness.NeverFit;
import org.advocacyhub.provider.advocate.domain.Qualification.Status;
import org.advocacyhub.provider.advocate.domain.Suitability.Code;
import org.advocacyhub.provider.advocate.domain.Suitability.NotSuitable;
import org.advocacyhub.provider.advocate.domain.Suitability.Reason;
import org.advocacyhub.provider.advocate.domain.Suitability.Suitable;

/**
 * Until when an advocate stays fit for a service type (domain.md A.15). Says the same as {@link SuitabilityRules} on every
 * day, since it asks them; what it adds are the dates. Looks ahead with the row of the matrix and the periods of one day.
 */
public final class FitnessRules {

    /** What was in order once and ends by the calendar. */
    private static final Set<Code> ENDS_BY_DATE = EnumSet.of(
            Code.QUALIFICATION_ENDED,
            Code.WORKING_TOWARDS_TOO_LONG,
            Code.APPROVAL_ENDED,
            Code.DBS_OUT_OF_DATE,
            Code.SAFEGUARDING_TRAINING_OUT_OF_DATE,
            Code.SUPERVISION_OVERDUE);

    private static final Comparator<Lapse> IN_ORDER = comparing(Lapse::on).thenComparing(Lapse::code);

    private final Requirement requirement;
    private final FitnessPeriods periods;
    private final AdvocateFile file;
    private final LocalDate day;

    private FitnessRules(Requirement requirement, FitnessPeriods periods, AdvocateFile file, LocalDate day) {
        this.requirement = requirement;
        this.periods = periods;
        this.file = file;
        this.day = day;
    }

    /** How the advocate stands on a day, whatever a person wishes. */
    public static Fitness of(Requirement requirement, FitnessPeriods periods, AdvocateFile file, LocalDate day) {
        var rules = new FitnessRules(requirement, periods, file, day);
        return switch (SuitabilityRules.judge(requirement, periods, file, null, day)) {
            case Suitable(var version) -> new Fit(version, rules.ends());
            case NotSuitable(var reasons) -> rules.unfit(reasons);
        };
    }

    /** No row of the matrix covers the service type on that day. */
    public static Fitness withoutRule(String serviceType) {
        return switch (SuitabilityRules.withoutRule(serviceType)) {
            case NotSuitable(var reasons) -> new NeverFit("none", reasons);
            case Suitable _ -> throw new IllegalStateException("nobody is suitable without a rule");
        };
    }

    private Fitness unfit(List<Reason> reasons) {
        var past = ends().stream().filter(end -> !end.on().isAfter(day)).toList();
        var dated = past.stream().map(Lapse::code).toList();
        return reasons.stream().allMatch(reason -> dated.contains(reason.code()))
                ? new Lapsed(requirement.tableVersion(), past.getFirst().on(), reasons)
                : new NeverFit(requirement.tableVersion(), reasons);
    }

    private List<Lapse> ends() {
        return Stream.of(checks(), ofUnits(requirement.always(), Code.APPROVAL_ENDED), ofBestRoute())
                .flatMap(List::stream)
                .sorted(IN_ORDER)
                .toList();
    }

    private List<Lapse> checks() {
        var ends = new ArrayList<Lapse>();
        if (file.dbsIssuedOn() != null) {
            ends.add(new Lapse(Code.DBS_OUT_OF_DATE, file.dbsIssuedOn().plusYears(periods.dbsYears())));
        }
        if (file.safeguardingTrainingOn() != null) {
            ends.add(new Lapse(
                    Code.SAFEGUARDING_TRAINING_OUT_OF_DATE,
                    file.safeguardingTrainingOn().plusYears(periods.safeguardingTrainingYears())));
        }
        if (file.supervisionLastOn() != null) {
            ends.add(new Lapse(
                    Code.SUPERVISION_OVERDUE,
                    file.supervisionLastOn()
                            .plusWeeks(periods.supervisionWeeks())
                            .plusDays(1)));
        }
        return ends;
    }

    /** Of the ways to qualify that are walked, or were, the one that lasts longest. */
    private List<Lapse> ofBestRoute() {
        var rules = new SuitabilityRules(requirement, periods, file, day);
        return requirement.routes().stream()
                .filter(route -> rules.against(route).stream().allMatch(reason -> ENDS_BY_DATE.contains(reason.code())))
                .map(route -> ofUnits(route, Code.QUALIFICATION_ENDED))
                .max(comparing(ends ->
                        ends.stream().map(Lapse::on).min(LocalDate::compareTo).orElse(LocalDate.MAX)))
                .orElseGet(List::of);
    }

    private List<Lapse> ofUnits(Set<Unit> units, Code ended) {
        return file.qualifications().stream()
                .filter(own -> units.contains(own.unit()))
                .flatMap(own -> endsOf(own, ended))
                .toList();
    }

    private Stream<Lapse> endsOf(Qualification own, Code ended) {
        var ends = Stream.<Lapse>builder();
        if (own.until() != null) {
            ends.add(new Lapse(ended, own.until().plusDays(1)));
        }
        var months = requirement.workingTowards().months();
        if (own.status() == Status.WORKING_TOWARDS && months > 0) {
            ends.add(new Lapse(
                    Code.WORKING_TOWARDS_TOO_LONG,
                    own.since().plusMonths(months).plusDays(1)));
        }
        return ends.build();
    }
}
