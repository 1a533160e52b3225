package org.advocacyhub.provider.authority.domain;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.advocacyhub.provider.casework.domain.ClosureReason;

/**
 * What follows for an open case when its authority, or a part of it, is withdrawn (domain.md A.12). Without RECEIVE_ADVOCACY the work stops,
 * unless the rows AUT-05 and AUT-06 carry it without consent; the other scopes forbid single things. Equality monitoring and case
 * studies are no business of whoever works the case.
 */
public final class AuthorityRules {

    private static final Set<String> BEST_INTERESTS_TYPES = Set.of("CARE_ACT", "CARE_ACT_SAFEGUARDING", "IMHA");
    private static final Set<String> OF_AN_INSTRUCTION =
            Set.of("STATUTORY_INSTRUCTION", "COURT_ORDER", "BEST_INTERESTS");

    /**
     * What follows.
     *
     * @param ruleId the row of A.12 by which the case might go on, or AUT-02 where none is
     * @param duties nothing when it is no business of whoever works the case
     * @param closeAs the closure reason of D.2 if it doesn't go on; null while the work goes on
     * @param answers what can be said to have been done
     */
    public record Consequence(String ruleId, List<Duty> duties, ClosureReason closeAs, Set<Answer> answers) {

        public boolean isNothing() {
            return duties.isEmpty();
        }
    }

    private AuthorityRules() {}

    /**
     * @param basis on what the work rested
     * @param scopes what may no longer be done
     */
    public static Consequence of(String basis, Collection<String> scopes, String serviceType) {
        var duties = EnumSet.noneOf(Duty.class);
        for (var scope : scopes) {
            switch (scope) {
                case "RECEIVE_ADVOCACY" -> duties.add(Duty.STOP_OR_FIND_ANOTHER_BASIS);
                case "SHARE_WITH_PARTNER" -> duties.add(Duty.SHARE_WITH_NO_PARTNER);
                case "CONTACT_PROFESSIONALS" -> duties.add(Duty.CONTACT_NO_PROFESSIONALS);
                case "ACCESS_RECORDS" -> duties.add(Duty.READ_NO_RECORDS);
                case "FEEDBACK_CONTACT" -> duties.add(Duty.ASK_NO_FEEDBACK);
                default -> {} // EQUALITY_MONITORING, CASE_STUDY_USE, and what a newer service may tell
            }
        }
        if (!duties.contains(Duty.STOP_OR_FIND_ANOTHER_BASIS)) {
            return new Consequence(
                    "A.12 scopes", List.copyOf(duties), null, Set.of(Answer.COMPLIED, Answer.CONSENT_GIVEN_AGAIN));
        }
        var answers = EnumSet.of(Answer.CONSENT_GIVEN_AGAIN);
        if (BEST_INTERESTS_TYPES.contains(serviceType)) {
            answers.add(Answer.GOES_ON_NON_INSTRUCTED);
        }
        return new Consequence(
                answers.contains(Answer.GOES_ON_NON_INSTRUCTED) ? "AUT-06" : "AUT-02",
                List.copyOf(duties),
                OF_AN_INSTRUCTION.contains(basis) ? ClosureReason.INSTRUCTION_WITHDRAWN : ClosureReason.PERSON_WITHDREW,
                answers);
    }
}
