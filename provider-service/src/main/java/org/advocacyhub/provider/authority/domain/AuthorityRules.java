package org.advocacyhub.provider.authority.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.provider.casework.domain.ClosureReason;

/**
 * What follows for an open case when its authority, or a part of it, is withdrawn (domain.md A.12). Without RECEIVE_ADVOCACY the work stops,
 * unless the row AUT-06 carries it without consent, or somebody decided so where A.12 leaves it to them (AUT-07, AUT-12); the other scopes
 * forbid single things. Equality monitoring and case studies are no business of whoever works the case.
 */
public final class AuthorityRules {

    private static final Set<String> BEST_INTERESTS_TYPES = Set.of("CARE_ACT", "CARE_ACT_SAFEGUARDING", "IMHA");
    private static final Set<String> OF_AN_INSTRUCTION =
            Set.of("STATUTORY_INSTRUCTION", "COURT_ORDER", "BEST_INTERESTS");

    /** The row of A.12 by which an answer holds, and why. */
    public record Ground(String ruleId, String inWords) {}

    /** It was decided that the case goes on without instruction, where A.12 leaves that to somebody (AUT-07, AUT-12). */
    public record Decision(Ground ground, Instant at) {}

    private static final Ground AGREES_AGAIN = new Ground("AUT-01", "The person agrees again.");
    private static final Ground BEST_INTERESTS =
            new Ground("AUT-06", "The person can't decide about it: the case goes on in best interests.");
    private static final Ground COMPLIED = new Ground("A.12 scopes", "What may not be done any more is not done.");

    /**
     * What follows.
     *
     * @param ruleId the row of A.12 by which the case might go on, or AUT-02 where none is
     * @param duties nothing when it is no business of whoever works the case
     * @param closeAs the closure reason of D.2 if it doesn't go on; null while the work goes on
     * @param grounds by what each answer would hold that can be given
     */
    public record Consequence(String ruleId, List<Duty> duties, ClosureReason closeAs, Map<Answer, Ground> grounds) {

        public boolean isNothing() {
            return duties.isEmpty();
        }

        /** What can be said to have been done. */
        public Set<Answer> answers() {
            return grounds.keySet();
        }

        /**
         * What follows once somebody decided that the case goes on without instruction. A decision of before says nothing of what was
         * withdrawn since.
         */
        public Consequence after(Decision decision, Instant withdrawnAt) {
            if (closeAs == null || decision.at().isBefore(withdrawnAt)) {
                return this;
            }
            var more = new EnumMap<>(grounds);
            more.putIfAbsent(Answer.GOES_ON_NON_INSTRUCTED, decision.ground());
            return new Consequence(more.get(Answer.GOES_ON_NON_INSTRUCTED).ruleId(), duties, closeAs, more);
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
                    COMPLIED.ruleId(),
                    List.copyOf(duties),
                    null,
                    Map.of(Answer.COMPLIED, COMPLIED, Answer.CONSENT_GIVEN_AGAIN, AGREES_AGAIN));
        }
        var grounds = new EnumMap<>(Map.of(Answer.CONSENT_GIVEN_AGAIN, AGREES_AGAIN));
        if (BEST_INTERESTS_TYPES.contains(serviceType)) {
            grounds.put(Answer.GOES_ON_NON_INSTRUCTED, BEST_INTERESTS);
        }
        return new Consequence(
                grounds.containsKey(Answer.GOES_ON_NON_INSTRUCTED) ? BEST_INTERESTS.ruleId() : "AUT-02",
                List.copyOf(duties),
                OF_AN_INSTRUCTION.contains(basis) ? ClosureReason.INSTRUCTION_WITHDRAWN : ClosureReason.PERSON_WITHDREW,
                grounds);
    }
}
