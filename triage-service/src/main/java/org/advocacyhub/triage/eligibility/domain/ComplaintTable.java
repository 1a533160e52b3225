package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.ComplaintInputs.Care.NHS_FUNDED;
import static org.advocacyhub.triage.eligibility.domain.ComplaintInputs.Care.PRIVATELY_PAID;
import static org.advocacyhub.triage.eligibility.domain.ComplaintInputs.Care.SOCIAL_CARE_ONLY;
import static org.advocacyhub.triage.eligibility.domain.DecisionTable.is;
import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NOT_ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.REDIRECT;
import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.Y;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.eligibility.domain.ComplaintInputs.Care;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.Answer;

/** Table NHS (domain.md A.9): support with a complaint about care that the NHS pays for. */
public final class ComplaintTable {

    // spotless:off: one row of the published table a line
    private static final DecisionTable<ComplaintInputs, Outcome> SINCE_2015 = new DecisionTable<>(
            "NHS", "NHS/2015-04-01", "NHS complaints advocacy", "Local Government and Public Involvement in Health Act 2007 s223A", LocalDate.of(2015, 4, 1), null,
            List.of(
                    row("NHS-01").when(about("privately paid treatment", PRIVATELY_PAID))
                            .then(NOT_ELIGIBLE, "SIGNPOST", "Not NHS-funded."),
                    row("NHS-02").when(about("social care only", SOCIAL_CARE_ONLY))
                            .then(REDIRECT, "COMMUNITY", "Adult social care complaint; LGSCO route."),
                    row("NHS-03").when(nhsFunded(), authority(N))
                            .then(NEEDS_INFO, "Written consent of the patient needed."),
                    row("NHS-04").when(nhsFunded(), authority(Y), claimOnly(Y))
                            .then(NOT_ELIGIBLE, "SOLICITOR_OR_AVMA", "Advocacy does not cover compensation claims or staff discipline."),
                    row("NHS-05").when(nhsFunded(), authority(Y), inTime(N), claimOnly(N))
                            .then(ELIGIBLE, "Outside 12 months: explain the body may still accept if good reason and fair investigation possible.").under("S.I. 2009/309 reg 12"),
                    row("NHS-06").when(nhsFunded(), authority(Y), inTime(Y), claimOnly(N))
                            .then(ELIGIBLE, "NHS complaint support (s223A).")),
            NEEDS_INFO, ComplaintInputs::unknowns, ComplaintInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<ComplaintInputs, Outcome>> VERSIONS = List.of(SINCE_2015);

    private ComplaintTable() {}

    private static Condition<ComplaintInputs> about(String words, Care care) {
        return new Condition<>("complaint about", words, in -> in.care() == care);
    }

    private static Condition<ComplaintInputs> nhsFunded() {
        return about(
                "NHS-funded care (NHS body, primary care, or independent provider under NHS arrangement), LA public health",
                NHS_FUNDED);
    }

    private static Condition<ComplaintInputs> authority(Answer answer) {
        return is("consent/authority", ComplaintInputs::authority, answer);
    }

    private static Condition<ComplaintInputs> inTime(Answer answer) {
        return is("within 12 months of event or knowledge", ComplaintInputs::inTime, answer);
    }

    private static Condition<ComplaintInputs> claimOnly(Answer answer) {
        return is("legal claim/discipline only", ComplaintInputs::claimOnly, answer);
    }
}
