package org.advocacyhub.provider.advocate.domain;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.advocacyhub.provider.advocate.domain.Qualification.Status;
import org.advocacyhub.provider.advocate.domain.Suitability.Code;
import org.advocacyhub.provider.advocate.domain.Suitability.NotSuitable;
import org.advocacyhub.provider.advocate.domain.Suitability.Reason;
import org.advocacyhub.provider.advocate.domain.Suitability.Suitable;

/** Whether an advocate is fit and qualified for a service type on a day (domain.md A.15). */
public final class SuitabilityRules {

    private final Requirement requirement;
    private final FitnessPeriods periods;
    private final AdvocateFile file;
    private final LocalDate day;

    SuitabilityRules(Requirement requirement, FitnessPeriods periods, AdvocateFile file, LocalDate day) {
        this.requirement = requirement;
        this.periods = periods;
        this.file = file;
        this.day = day;
    }

    /**
     * Judges an advocate.
     *
     * @param requirement the matrix row of the service type on that day
     * @param genderAskedFor the person's wish (A.13 C-08); null or anything that isn't a {@link AdvocateFile.Gender} is none
     */
    public static Suitability judge(
            Requirement requirement, FitnessPeriods periods, AdvocateFile file, String genderAskedFor, LocalDate day) {
        var rules = new SuitabilityRules(requirement, periods, file, day);
        var reasons = new ArrayList<Reason>();
        reasons.addAll(rules.qualification());
        reasons.addAll(rules.approvals());
        reasons.addAll(rules.experience());
        reasons.addAll(rules.fitness());
        reasons.addAll(rules.gender(genderAskedFor));
        return reasons.isEmpty() ? new Suitable(requirement.tableVersion()) : new NotSuitable(List.copyOf(reasons));
    }

    /** No row of the matrix covers the service type on that day: nobody may be named. */
    public static Suitability withoutRule(String serviceType) {
        return new NotSuitable(List.of(new Reason(
                Code.NO_RULE_FOR_SERVICE_TYPE,
                "The qualification matrix has no row for " + serviceType + " today: tell the hub.")));
    }

    private List<Reason> qualification() {
        var best = requirement.routes().stream()
                .map(this::against)
                .min(comparingInt(SuitabilityRules::missing).thenComparingInt(List::size))
                .orElseGet(List::of);
        return missing(best) == 0
                ? best
                : List.of(new Reason(
                        Code.QUALIFICATION_MISSING,
                        requirement.serviceType() + " needs " + requirement.routesInWords() + "."));
    }

    private static int missing(List<Reason> reasons) {
        return (int) reasons.stream()
                .filter(reason -> reason.code() == Code.QUALIFICATION_MISSING)
                .count();
    }

    /** What speaks against a way to qualify; nothing when it is walked. */
    List<Reason> against(Set<Unit> route) {
        return route.stream()
                .sorted()
                .filter(unit -> !achieved(unit))
                .flatMap(unit -> file.qualifications().stream()
                        .filter(held -> held.unit() == unit && held.workedTowardsOn(day))
                        .findFirst()
                        .map(started -> whileWorkingTowards(unit, started.since()))
                        .orElseGet(() -> List.of(ended(unit)
                                .map(end -> new Reason(Code.QUALIFICATION_ENDED, unit + " ended on " + end + "."))
                                .orElseGet(() -> new Reason(Code.QUALIFICATION_MISSING, unit + " is missing."))))
                        .stream())
                .toList();
    }

    private List<Reason> whileWorkingTowards(Unit unit, LocalDate since) {
        var terms = requirement.workingTowards();
        if (!terms.allowed()) {
            return List.of(new Reason(
                    Code.WORKING_TOWARDS_NOT_ALLOWED,
                    requirement.serviceType() + " needs " + unit + " achieved, not only started."));
        }
        var reasons = new ArrayList<Reason>();
        if (terms.months() > 0 && day.isAfter(since.plusMonths(terms.months()))) {
            reasons.add(new Reason(
                    Code.WORKING_TOWARDS_TOO_LONG,
                    unit + " was started on " + since + "; it has to be achieved within " + terms.months()
                            + " months."));
        }
        terms.after().stream()
                .filter(before -> !achieved(before))
                .forEach(before -> reasons.add(new Reason(
                        Code.WORKING_TOWARDS_TOO_EARLY,
                        before + " comes first while " + unit + " is worked towards.")));
        if (terms.supervised() && file.supervisionLastOn() == null) {
            reasons.add(new Reason(
                    Code.SUPERVISION_OVERDUE,
                    "Who works towards " + unit + " is supervised: record the last supervision."));
        }
        return reasons;
    }

    private List<Reason> approvals() {
        return requirement.always().stream()
                .sorted()
                .filter(unit -> !achieved(unit))
                .map(unit -> ended(unit)
                        .map(end -> new Reason(
                                Code.APPROVAL_ENDED, unit + " ended on " + end + ": it has to be given again."))
                        .orElseGet(() ->
                                new Reason(Code.APPROVAL_MISSING, requirement.serviceType() + " needs " + unit + ".")))
                .toList();
    }

    private List<Reason> experience() {
        var held = requirement.held();
        if (held == null
                || held.cases() != null && file.imcaCases() >= held.cases()
                || file.qualifications().stream()
                        .anyMatch(own -> own.unit() == held.unit()
                                && own.achievedBy(day)
                                && !day.isBefore(own.since().plusMonths(held.months())))) {
            return List.of();
        }
        return List.of(new Reason(
                Code.EXPERIENCE_TOO_SHORT,
                requirement.serviceType() + " needs " + held.unit() + " for at least " + held.months() + " months"
                        + (held.cases() == null ? "." : " or " + held.cases() + " cases as an IMCA.")));
    }

    private List<Reason> fitness() {
        var reasons = new ArrayList<Reason>();
        if (requirement.dbs() && file.dbsIssuedOn() == null) {
            reasons.add(new Reason(Code.DBS_MISSING, "No DBS check is on file: record when it was issued."));
        }
        if (file.dbsIssuedOn() != null && !day.isBefore(file.dbsIssuedOn().plusYears(periods.dbsYears()))) {
            reasons.add(new Reason(Code.DBS_OUT_OF_DATE, "The DBS check has to be renewed."));
        }
        if (requirement.dbsChildren() && file.dbsIssuedOn() != null && !file.dbsChildren()) {
            reasons.add(new Reason(
                    Code.DBS_CHILDREN_MISSING,
                    requirement.serviceType()
                            + " needs a DBS check that covers work with children"
                            + (requirement.dbsChildrenUnderEighteen() ? ", as the person is under 18" : "")
                            + " (rule A.15)."));
        }
        if (file.safeguardingTrainingOn() != null
                && !day.isBefore(file.safeguardingTrainingOn().plusYears(periods.safeguardingTrainingYears()))) {
            reasons.add(
                    new Reason(Code.SAFEGUARDING_TRAINING_OUT_OF_DATE, "The safeguarding training has to be renewed."));
        }
        if (requirement.supervised() && file.supervisionLastOn() == null) {
            reasons.add(new Reason(
                    Code.SUPERVISION_OVERDUE, "Who works unpaid has a supervisor: record the last supervision."));
        }
        if (file.supervisionLastOn() != null
                && day.isAfter(file.supervisionLastOn().plusWeeks(periods.supervisionWeeks()))) {
            reasons.add(new Reason(
                    Code.SUPERVISION_OVERDUE,
                    "The last supervision is more than " + periods.supervisionWeeks() + " weeks ago."));
        }
        return reasons;
    }

    private List<Reason> gender(String askedFor) {
        for (var gender : AdvocateFile.Gender.values()) {
            if (gender.name().equals(askedFor) && file.gender() != gender) {
                return List.of(new Reason(
                        Code.GENDER_ASKED_FOR, "The person asked for an advocate of gender " + gender + "."));
            }
        }
        return List.of();
    }

    /** The last day of a unit that was achieved and is over. */
    private Optional<LocalDate> ended(Unit unit) {
        return file.qualifications().stream()
                .filter(own -> own.unit() == unit && own.status() == Status.ACHIEVED && own.endedBy(day))
                .map(Qualification::until)
                .findFirst();
    }

    private boolean achieved(Unit unit) {
        return file.qualifications().stream().anyMatch(own -> own.unit() == unit && own.achievedBy(day));
    }
}
