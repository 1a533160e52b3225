package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.is;
import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NOT_ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.PENDING_LA;
import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.Answer;

/**
 * Table RPR (domain.md A.6): a paid representative under a standard authorisation. D-01 and D-02 of table D stand before its
 * own rows.
 */
public final class RepresentativeTable {

    // spotless:off: one row of the published table a line
    private static final DecisionTable<RepresentativeInputs, Outcome> SINCE_2015 = new DecisionTable<>(
            "RPR", "RPR/2015-04-01", "Relevant person's paid representative", "Mental Capacity Act 2005 Schedule A1 Part 10; S.I. 2008/1315", LocalDate.of(2015, 4, 1), null,
            List.of(
                    row("D-01").when(below18OrElsewhere())
                            .then(NOT_ELIGIBLE, "RULE_1_2_REP", DolsTable.ONLY_THERE).under("Mental Capacity Act 2005 Schedule A1"),
                    row("D-02").when(bySomebodyElse())
                            .then(PENDING_LA, DolsTable.ONLY_THE_BODY),
                    row("RPR-01").when(granted(N))
                            .then(NOT_ELIGIBLE, "IMCA_39A", "No standard authorisation yet."),
                    row("RPR-02").when(granted(Y), selected("Y (eligible)", Y))
                            .then(NOT_ELIGIBLE, "A family member, friend or carer has been selected."),
                    row("RPR-03").when(granted(Y), notice(N, U), inPost(N))
                            .then(NEEDS_INFO, "Best interests assessor's reg 8(5) notice required.").under("S.I. 2008/1315 reg 8(5)"),
                    row("RPR-04").when(granted(Y), notice(Y), selected("N", N), inPost(N))
                            .then(ELIGIBLE, "Supervisory body may select a professional representative (reg 9).").under("S.I. 2008/1315 reg 9"),
                    row("RPR-05").when(granted(Y), notice(Y), selected("N", N), inPost(Y))
                            .then(NOT_ELIGIBLE, "A representative is already appointed for this period.").under("S.I. 2008/1315 reg 12(3)")),
            NEEDS_INFO, RepresentativeInputs::unknowns, RepresentativeInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<RepresentativeInputs, Outcome>> VERSIONS = List.of(SINCE_2015);

    private RepresentativeTable() {}

    private static Condition<RepresentativeInputs> below18OrElsewhere() {
        return new Condition<>(
                "person and setting",
                "under 18, or not hospital/care home",
                in -> in.adult() == N || in.hospitalOrCareHome() == N);
    }

    private static Condition<RepresentativeInputs> bySomebodyElse() {
        return new Condition<>("referrer", "not the supervisory body", in -> !in.bySupervisoryBody());
    }

    private static Condition<RepresentativeInputs> granted(Answer answer) {
        return is("standard authorisation granted", RepresentativeInputs::standardGranted, answer);
    }

    private static Condition<RepresentativeInputs> notice(Answer... answers) {
        return is("BIA notified under reg 8(5)", RepresentativeInputs::reg8Notice, answers);
    }

    private static Condition<RepresentativeInputs> selected(String words, Answer answer) {
        return new Condition<>("person/donee/deputy selected someone", words, in -> in.selected() == answer);
    }

    private static Condition<RepresentativeInputs> inPost(Answer answer) {
        return is("RPR currently in post", RepresentativeInputs::inPost, answer);
    }
}
