package org.advocacyhub.referral.equality.domain;

import java.time.LocalDate;

/** Ethnic group as the Census 2021 asked in England (domain.md B.5.1). */
public enum EthnicGroup {
    W_BRITISH,
    W_IRISH,
    W_GYPSY_TRAVELLER,
    W_ROMA,
    W_OTHER,
    M_WH_BL_CARIBBEAN,
    M_WH_BL_AFRICAN,
    M_WH_ASIAN,
    M_OTHER,
    A_INDIAN,
    A_PAKISTANI,
    A_BANGLADESHI,
    A_CHINESE,
    A_OTHER,
    B_CARIBBEAN,
    B_AFRICAN,
    B_OTHER,
    O_ARAB,
    O_OTHER,
    PNTS,
    NK,
    NA;

    /** The census before had no Roma: until then nothing can be compared with them. */
    static final LocalDate ROMA_SINCE = LocalDate.of(2021, 4, 1);

    /** The group under which somebody counts whose referral came on a day. What was answered stays as it was. */
    public EthnicGroup countedOn(LocalDate day) {
        return this == W_ROMA && day.isBefore(ROMA_SINCE) ? W_OTHER : this;
    }
}
