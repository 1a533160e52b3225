package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.is;
import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE_CONTRACT;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.OUT_OF_AREA;
import static org.advocacyhub.triage.eligibility.domain.Outcome.REDIRECT;
import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.Answer;

/**
 * Table PCP (domain.md A.10.2): advocacy for a parent in a process about their own child, never for the child. The published
 * text is one line; each of its conditions has a row here.
 */
public final class ParentTable {

    // spotless:off: one row a line
    private static final DecisionTable<ParentInputs, Outcome> SINCE_2015 = new DecisionTable<>(
            "PCP", "PCP/2015-04-01", "Advocacy for parents in child protection", "The contract or a spot purchase; good practice, no statutory right", LocalDate.of(2015, 4, 1), null,
            List.of(
                    row("PCP-01").when(inHearing(Y))
                            .then(REDIRECT, "HMCTS_LAY_ADVOCATE", "Support inside a hearing is a lay advocate's, funded by HMCTS (Re C [2020])."),
                    row("PCP-02").when(resident(N))
                            .then(OUT_OF_AREA, "Lives outside the contract area: the local service of that area."),
                    row("PCP-03").when(oldEnough(N))
                            .then(REDIRECT, "CHILDRENS_ADVOCACY", "Below contract minimum age {minimumAge}."),
                    row("PCP-04").when(process(U))
                            .then(NEEDS_INFO, "State which process about the person's own child is under way: child in need, section 47 enquiry or conference, pre-proceedings, looked-after review, care proceedings."),
                    row("PCP-05").when(bySomebodyElse())
                            .then(NEEDS_INFO, "The parent, children's social care or a solicitor refers, with the parent's consent."),
                    row("PCP-06").when(consent(N))
                            .then(NEEDS_INFO, "The parent's consent is required."),
                    row("PCP-07").when(resident(Y), oldEnough(Y), process(Y), difficulty(Y), consent(Y))
                            .then(ELIGIBLE_CONTRACT, "A parent with difficulty in engaging in a process about their own child.")),
            NEEDS_INFO, ParentInputs::unknowns, ParentInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<ParentInputs, Outcome>> VERSIONS = List.of(SINCE_2015);

    private ParentTable() {}

    private static Condition<ParentInputs> inHearing(Answer answer) {
        return is("support inside a hearing", ParentInputs::supportInHearing, answer);
    }

    private static Condition<ParentInputs> resident(Answer answer) {
        return is(CommunityInputs.RESIDENT, ParentInputs::resident, answer);
    }

    private static Condition<ParentInputs> oldEnough(Answer answer) {
        return is("age >= contract minimum", ParentInputs::oldEnough, answer);
    }

    private static Condition<ParentInputs> process(Answer answer) {
        return is("process about own child", ParentInputs::process, answer);
    }

    private static Condition<ParentInputs> difficulty(Answer answer) {
        return is("difficulty in engaging", ParentInputs::difficulty, answer);
    }

    private static Condition<ParentInputs> bySomebodyElse() {
        return new Condition<>("referrer", "not parent, children's social care or solicitor", in -> !in.mayRefer());
    }

    private static Condition<ParentInputs> consent(Answer answer) {
        return is("parent's consent", ParentInputs::consent, answer);
    }
}
