package org.advocacyhub.referral.retention.domain;

import java.util.Set;
import org.advocacyhub.referral.referral.domain.ReferralStatus;

/** A row of the table of domain.md H.4, as far as this service keeps such records. */
public enum RecordClass {
    /** An accepted case of an adult. */
    ACCEPTED,
    /** A case of somebody who was under 18 when it ended. */
    UNDER_18,
    /** IMCA, RPR, Rule 1.2 and whatever is about safeguarding. */
    CAPACITY_AND_SAFEGUARDING,
    IMHA,
    NHS_COMPLAINT,
    /** Rejected, redirected, out of area, a duplicate or withdrawn. */
    NOT_ACCEPTED,
    INFORMATION_ONLY,
    /** The equality answers of a case: they leave long before the case does. */
    EQUALITY,
    /** Who looked at the person: kept when the record itself is long gone. */
    AUDIT;

    private static final Set<RecordClass> KEPT_FOR_CONVENIENCE = Set.of(NOT_ACCEPTED, INFORMATION_ONLY, EQUALITY);
    private static final Set<String> CAPACITY = Set.of("RPR_PAID", "RULE_1_2_REP", "CARE_ACT_SAFEGUARDING");

    /**
     * The class of a referral that has ended.
     *
     * @param serviceType as decided, or as requested when nothing was decided
     */
    public static RecordClass of(ReferralStatus end, String serviceType, boolean underEighteen) {
        return switch (end) {
            case INFORMATION_ONLY -> INFORMATION_ONLY;
            case REJECTED, REDIRECTED, OUT_OF_AREA, DUPLICATE, WITHDRAWN -> NOT_ACCEPTED;
            case CLOSED -> underEighteen ? UNDER_18 : accepted(serviceType);
            default -> throw new IllegalArgumentException(end + " is no end: nothing is due");
        };
    }

    /**
     * Whether it may go before its time when its person asks (H.3). What was done for somebody may not: it is kept for legal claims, for
     * safeguarding, or as a record of care.
     */
    boolean mayGoOnRequest() {
        return KEPT_FOR_CONVENIENCE.contains(this);
    }

    private static RecordClass accepted(String serviceType) {
        if (serviceType.startsWith("IMCA_") || CAPACITY.contains(serviceType)) {
            return CAPACITY_AND_SAFEGUARDING;
        }
        return switch (serviceType) {
            case "IMHA" -> IMHA;
            case "NHS_COMPLAINTS" -> NHS_COMPLAINT;
            default -> ACCEPTED;
        };
    }
}
