package org.advocacyhub.triage.dispatch.domain;

import java.util.Optional;
import org.advocacyhub.triage.money.domain.Hold;

/** Why somebody is refused, lost or kept waiting by the service and not by anything about the person (domain.md K-22). */
public enum UnmetNeed {
    /** Nobody had room until the person gave up. */
    NO_CAPACITY,
    /** The contract does not pay for the type. */
    NOT_COMMISSIONED,
    /** The person is served, if at all, by somebody outside. */
    OUT_OF_AREA,
    /** Nobody of the network has what the person needs. */
    SPECIALISM_GAP,
    /** The year's money is used up. */
    CEILING;

    /** Rule of a referral that ends because the contract does not pay for its type (A.2). */
    private static final String NOT_PAID_FOR = "NOT_COMMISSIONED";

    /**
     * A referral is kept back. Who waits for room is not lost yet; a freeze before the ceiling ends with the year or sooner.
     *
     * @param reason in the words of dispatch
     * @param hold null when money does not keep it back
     */
    public static Optional<UnmetNeed> keptBack(String reason, Hold hold) {
        return switch (hold) {
            case null -> Optional.empty();
            case CEILING -> Optional.of(CEILING);
            case NOT_COMMISSIONED -> Optional.of(NOT_COMMISSIONED);
            case NO_PARTNER -> SPECIALISM_GAP.name().equals(reason) ? Optional.of(SPECIALISM_GAP) : Optional.empty();
            case FREEZE -> Optional.empty();
        };
    }

    /**
     * A referral ends without a case.
     *
     * @param end of domain.md D.1.1
     * @param ruleId why
     */
    public static Optional<UnmetNeed> ended(String end, String ruleId) {
        if (OUT_OF_AREA.name().equals(end)) {
            return Optional.of(OUT_OF_AREA);
        }
        return NOT_PAID_FOR.equals(ruleId) ? Optional.of(NOT_COMMISSIONED) : Optional.empty();
    }

    /** Somebody gives up waiting: lost for want of room, or of what the person needs; what money kept back was told before. */
    public static Optional<UnmetNeed> gaveUp(String waitedFor) {
        return switch (waitedFor) {
            case "NO_CAPACITY" -> Optional.of(NO_CAPACITY);
            case "SPECIALISM_GAP" -> Optional.of(SPECIALISM_GAP);
            default -> Optional.empty();
        };
    }
}
