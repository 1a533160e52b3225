package org.advocacyhub.referral.equality.domain;

/**
 * What is counted of gender identity (domain.md B.5.4). The person chooses; nothing is inferred from words. The standard is
 * under review, so answers keep the version of the lists.
 */
public enum GenderIdentity {
    SAME,
    DIFFERENT_UNSPECIFIED,
    TRANS_MAN,
    TRANS_WOMAN,
    NON_BINARY,
    OTHER_IDENTITY,
    NOT_ANSWERED,
    PNTS,
    NK,
    NA;

    /** May be chosen by somebody whose gender is not the sex registered at birth. */
    boolean choice() {
        return switch (this) {
            case DIFFERENT_UNSPECIFIED, TRANS_MAN, TRANS_WOMAN, NON_BINARY, OTHER_IDENTITY -> true;
            case SAME, NOT_ANSWERED, PNTS, NK, NA -> false;
        };
    }
}
