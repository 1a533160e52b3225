package org.advocacyhub.monitoring.facts;

import java.util.Set;
import org.advocacyhub.contracts.ReferralEvent.EqualityAnswered;
import org.advocacyhub.contracts.ReferralEvent.EqualityWithdrawn;

/**
 * Answers to the equality questions, as changes of the facts: codes only, and only those that a figure counts (domain.md B.5, H.2). Kinds of
 * impairment stay away: nobody counts them, and an empty list can't be told from no answer.
 */
final class EqualityFold {

    /** What K-27 counts as no answer, and the census's own word for it. */
    private static final Set<String> NO_ANSWER = Set.of("PNTS", "NK", "NA", "NOT_ANSWERED");

    private EqualityFold() {}

    static void answered(EqualityAnswered told, Changes changes) {
        changes.replace(
                Change.EQUALITY,
                told.referralId(),
                told.referralId(),
                real(told.ageBand()),
                real(told.ethnicGroup()),
                real(told.religion()),
                real(told.sexualOrientation()),
                real(told.sex()),
                real(told.genderIdentity()),
                real(told.disabled()),
                real(told.maritalStatus()),
                real(told.pregnancyOrMaternity()),
                real(told.carer()),
                real(told.veteran()),
                real(told.asylumSeekerOrRefugee()));
    }

    /** Nothing of what was answered stays. */
    static void withdrawn(EqualityWithdrawn told, Changes changes) {
        changes.replace(
                Change.EQUALITY,
                told.referralId(),
                told.referralId(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String real(String answer) {
        return answer == null || NO_ANSWER.contains(answer) ? null : answer;
    }
}
