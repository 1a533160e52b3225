package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE_CONTRACT;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NOT_ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.OUT_OF_AREA;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.MhaStatus;

/** Table IMHA (domain.md A.8.1): who qualifies for a mental health advocate under section 130C of the 1983 Act. */
public final class ImhaTable {

    // spotless:off: one row of the published table a line
    private static final DecisionTable<ImhaInputs, Outcome> SINCE_2015 = new DecisionTable<>(
            "IMHA", "IMHA/2015-04-01", "Independent mental health advocacy", "Mental Health Act 1983 s130A to s130D", LocalDate.of(2015, 4, 1), null,
            List.of(
                    row("IMHA-01").when(status("U", s -> s == MhaStatus.U))
                            .then(NEEDS_INFO, "State Mental Health Act section and start date."),
                    row("IMHA-02").when(status("S4/S5_2/S5_4/S135/S136", MhaStatus::isHoldingPower))
                            .then(NOT_ELIGIBLE, "Holding and emergency powers do not qualify; re-check if section 2 or 3 follows.").under("Mental Health Act 1983 s130C(2)(a)"),
                    row("IMHA-03").when(status("INFORMAL", s -> s == MhaStatus.INFORMAL), noLawForInformal())
                            .then(NOT_ELIGIBLE, "COMMUNITY", "Informal patients do not yet qualify; community mental-health advocacy offered."),
                    // IMHA-04 is one published row with two outcomes: the law's and the contract's
                    row("IMHA-04").when(status("INFORMAL", s -> s == MhaStatus.INFORMAL), inArea(Answer.Y), schedule3())
                            .then(ELIGIBLE, "Informal in-patient.").under("Mental Health Act 2025 Schedule 3"),
                    row("IMHA-04").when(status("INFORMAL", s -> s == MhaStatus.INFORMAL), inArea(Answer.Y), fundedLocally())
                            .then(ELIGIBLE_CONTRACT, "Informal in-patient.").under("The contract"),
                    row("IMHA-05").when(qualifying(), inArea(Answer.N))
                            .then(OUT_OF_AREA, "Hospital or responsible authority is not in England/this area (G.3).").under("Mental Health Act 1983 s130C(4A)"),
                    row("IMHA-06").when(qualifying(), inArea(Answer.Y), declines())
                            .then(NOT_ELIGIBLE, "Patient may decline (s130B(6)); record and re-offer on next section change.").under("Mental Health Act 1983 s130B(6)"),
                    row("IMHA-07").when(qualifying(), inArea(Answer.Y))
                            .then(ELIGIBLE, "Qualifying patient under section 130C.").under("Mental Health Act 1983 s130C")),
            NEEDS_INFO, ImhaInputs::unknowns, ImhaInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<ImhaInputs, Outcome>> VERSIONS = List.of(SINCE_2015);

    private ImhaTable() {}

    private static Condition<ImhaInputs> status(String values, Predicate<MhaStatus> holds) {
        return new Condition<>("mhaStatus", values, in -> holds.test(in.mhaStatus()));
    }

    private static Condition<ImhaInputs> qualifying() {
        return new Condition<>("mhaStatus", "any qualifying", ImhaInputs::qualifies);
    }

    private static Condition<ImhaInputs> inArea(Answer answer) {
        return new Condition<>("hospital/LSSA in England", answer.name(), in -> in.hospitalInArea() == answer);
    }

    private static Condition<ImhaInputs> noLawForInformal() {
        return new Condition<>(
                "flags",
                "sch3Commenced = N and localInformal = N",
                in -> !in.schedule3Commenced() && !in.informalFundedLocally());
    }

    private static Condition<ImhaInputs> schedule3() {
        return new Condition<>("flags", "sch3Commenced = Y", ImhaInputs::schedule3Commenced);
    }

    private static Condition<ImhaInputs> fundedLocally() {
        return new Condition<>("flags", "localInformal = Y", ImhaInputs::informalFundedLocally);
    }

    private static Condition<ImhaInputs> declines() {
        return new Condition<>("flags", "patient declines", in -> in.patientDeclines() == Answer.Y);
    }
}
