package org.advocacyhub.provider.transfer.domain;

import java.util.Set;

/**
 * On what authority another partner may know of the person (domain.md A.12, scope SHARE_WITH_PARTNER). What permits only a visit
 * or only sharing with the police is no basis for handing a case over.
 */
public enum ShareBasis {
    /** The person agrees, and is able to. */
    CONSENT,
    /** The person can't decide about it, and it is in their best interests. */
    BEST_INTERESTS,
    /** The authorised body instructed; consent isn't required. */
    STATUTORY_INSTRUCTION,
    /** A court named the representative. */
    COURT_ORDER,
    /** Somebody with parental responsibility for a child who isn't competent. */
    PARENTAL;

    private static final Set<String> PARENTAL_TYPES = Set.of("CARE_ACT", "NHS_COMPLAINTS");

    /** Whether this basis can carry a case of this type ("Types" of A.12). */
    public boolean carries(String serviceType, boolean nonInstructed) {
        return switch (this) {
            case CONSENT -> !nonInstructed;
            case BEST_INTERESTS -> nonInstructed;
            case STATUTORY_INSTRUCTION -> serviceType.startsWith("IMCA_") || serviceType.equals("RPR_PAID");
            case COURT_ORDER -> serviceType.equals("RULE_1_2_REP");
            case PARENTAL -> PARENTAL_TYPES.contains(serviceType);
        };
    }
}
