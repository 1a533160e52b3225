package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;

import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Row;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;
import org.advocacyhub.triage.referral.domain.ImcaGrounds;

/** What every table of the Mental Capacity Act looks at (domain.md A.2, A.5). */
interface ImcaInputs {

    /** The Mental Capacity Act applies from this age (s2(5)). */
    int LOWEST_AGE = 16;

    /** Null when not known, which makes nobody too young. */
    Integer ageYears();

    /** The implicit first row of all IMCA tables. */
    static <I extends ImcaInputs> Row<I, Outcome> under16(String ruleId) {
        return row(ruleId)
                .when(new Condition<I>("age", "< 16", in -> in.ageYears() != null && in.ageYears() < LOWEST_AGE))
                .then(Outcome.REDIRECT, "CHILDRENS_ADVOCACY", "MCA applies from 16.")
                .under("Mental Capacity Act 2005 s2(5)");
    }

    /** Somebody who is there and will not do needs a ground; without one the question is open. */
    static AppropriateToConsult consultation(ImcaGrounds imca) {
        var stated = imca == null ? AppropriateToConsult.U : imca.appropriateToConsult();
        return stated == AppropriateToConsult.EXISTS_NOT_APPROPRIATE && !imca.groundGiven()
                ? AppropriateToConsult.U
                : stated;
    }
}
