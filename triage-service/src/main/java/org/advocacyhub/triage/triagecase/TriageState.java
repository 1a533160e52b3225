package org.advocacyhub.triage.triagecase;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a referral stands in triage, and which moves exist (domain.md D.1.1).
 *
 * <pre>
 * SCREENING -> TRIAGED -> OFFERED -> ACCEPTED
 *     |           |          |-> OFFERED (next partner)
 *     |           |-> WAITING_LIST, SPOT_REQUESTED -> OFFERED
 *     |           |-> DUTY_ESCALATED (no money for a duty), SPOT_REQUESTED -> TRIAGED (an order is approved, money is back)
 *     |           |<- OFFERED, WAITING_LIST, SPOT_REQUESTED (a person at the hub decides who is asked)
 *     |-> AWAITING_REFERRER_INFO -> SCREENING, DUTY_ESCALATED, REJECTED
 *     |-> QUEUED (a person looks) -> SCREENING, TRIAGED, AWAITING_REFERRER_INFO (the person asks)
 *     |      |-> OUT_OF_AREA (a named service has it), DUTY_ESCALATED (none has) -> OUT_OF_AREA, TRIAGED
 *     |-> REJECTED, REDIRECTED, OUT_OF_AREA, INFORMATION_ONLY
 * any open state -> WITHDRAWN
 * </pre>
 */
public enum TriageState {
    SCREENING,
    AWAITING_REFERRER_INFO,
    QUEUED,
    TRIAGED,
    OFFERED,
    WAITING_LIST,
    SPOT_REQUESTED,
    DUTY_ESCALATED,
    ACCEPTED,
    REJECTED,
    REDIRECTED,
    OUT_OF_AREA,
    INFORMATION_ONLY,
    WITHDRAWN,
    DUPLICATE;

    private static final Set<TriageState> ENDS =
            EnumSet.of(REJECTED, REDIRECTED, OUT_OF_AREA, INFORMATION_ONLY, WITHDRAWN, DUPLICATE);

    private static final Map<TriageState, Set<TriageState>> MOVES = Map.of(
            SCREENING,
            EnumSet.of(
                    AWAITING_REFERRER_INFO,
                    QUEUED,
                    TRIAGED,
                    REJECTED,
                    REDIRECTED,
                    OUT_OF_AREA,
                    INFORMATION_ONLY,
                    WITHDRAWN,
                    DUPLICATE),
            AWAITING_REFERRER_INFO,
            EnumSet.of(SCREENING, DUTY_ESCALATED, REJECTED, WITHDRAWN, DUPLICATE),
            QUEUED,
            EnumSet.of(
                    SCREENING,
                    TRIAGED,
                    ACCEPTED,
                    AWAITING_REFERRER_INFO,
                    OUT_OF_AREA,
                    DUTY_ESCALATED,
                    WITHDRAWN,
                    DUPLICATE),
            TRIAGED,
            // ACCEPTED from here and below: the partner said yes before the recall reached it
            EnumSet.of(OFFERED, ACCEPTED, WAITING_LIST, SPOT_REQUESTED, DUTY_ESCALATED, QUEUED, WITHDRAWN, DUPLICATE),
            OFFERED,
            EnumSet.of(
                    OFFERED,
                    ACCEPTED,
                    TRIAGED,
                    WAITING_LIST,
                    SPOT_REQUESTED,
                    DUTY_ESCALATED,
                    QUEUED,
                    WITHDRAWN,
                    DUPLICATE),
            WAITING_LIST,
            EnumSet.of(OFFERED, ACCEPTED, TRIAGED, SPOT_REQUESTED, DUTY_ESCALATED, QUEUED, WITHDRAWN, DUPLICATE),
            SPOT_REQUESTED,
            EnumSet.of(OFFERED, ACCEPTED, TRIAGED, DUTY_ESCALATED, WITHDRAWN, DUPLICATE),
            DUTY_ESCALATED,
            EnumSet.of(SCREENING, TRIAGED, ACCEPTED, OUT_OF_AREA, WITHDRAWN, DUPLICATE),
            // the partner accepted before the recall reached it: the case is real, so triage follows
            WITHDRAWN,
            EnumSet.of(ACCEPTED));

    public boolean mayBecome(TriageState next) {
        return next().contains(next);
    }

    /** Every state that can follow. */
    public Set<TriageState> next() {
        return MOVES.getOrDefault(this, Set.of());
    }

    /** Triage is over and there is no case. */
    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /** Still to be brought to a partner or to an end. */
    public boolean isOpen() {
        return this != ACCEPTED && !isEnd();
    }

    /** All open states. */
    public static List<TriageState> open() {
        return Arrays.stream(values()).filter(TriageState::isOpen).toList();
    }
}
