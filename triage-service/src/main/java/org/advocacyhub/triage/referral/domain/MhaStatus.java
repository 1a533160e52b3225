package org.advocacyhub.triage.referral.domain;

/** The person's standing under the Mental Health Act 1983 (domain.md A.8.1). */
public enum MhaStatus {
    S2(Standing.QUALIFIES),
    S3(Standing.QUALIFIES),
    S35(Standing.QUALIFIES),
    S36(Standing.QUALIFIES),
    S37(Standing.QUALIFIES),
    S37_41(Standing.QUALIFIES),
    S38(Standing.QUALIFIES),
    S45A(Standing.QUALIFIES),
    S47(Standing.QUALIFIES),
    S47_49(Standing.QUALIFIES),
    S48(Standing.QUALIFIES),
    S48_49(Standing.QUALIFIES),
    CPI(Standing.QUALIFIES),
    S42_73_74_CONDITIONAL_DISCHARGE(Standing.QUALIFIES),
    S7_GUARDIANSHIP(Standing.QUALIFIES),
    S37_GUARDIANSHIP(Standing.QUALIFIES),
    S17A_CTO(Standing.QUALIFIES),
    S57_DISCUSSED(Standing.QUALIFIES),
    S58A_DISCUSSED(Standing.QUALIFIES_BELOW_18),
    S4(Standing.HOLDING_POWER),
    S5_2(Standing.HOLDING_POWER),
    S5_4(Standing.HOLDING_POWER),
    S135(Standing.HOLDING_POWER),
    S136(Standing.HOLDING_POWER),
    INFORMAL(Standing.INFORMAL),
    DOLS_IN_MH_HOSPITAL(Standing.OTHER_REGIME),
    /** Not stated. */
    U(Standing.UNKNOWN);

    private enum Standing {
        QUALIFIES,
        QUALIFIES_BELOW_18,
        HOLDING_POWER,
        INFORMAL,
        OTHER_REGIME,
        UNKNOWN
    }

    private final Standing standing;

    MhaStatus(Standing standing) {
        this.standing = standing;
    }

    /**
     * Section 130C, read on a day.
     *
     * @param ageYears null when not known, which does not make a child
     * @param informalToo the law or the contract of the day lets informal patients qualify
     */
    public boolean qualifies(Integer ageYears, boolean informalToo) {
        return standing == Standing.QUALIFIES
                || standing == Standing.QUALIFIES_BELOW_18 && ageYears != null && ageYears < 18
                || standing == Standing.INFORMAL && informalToo;
    }

    /** Emergency and holding powers, excluded expressly by section 130C(2)(a). */
    public boolean isHoldingPower() {
        return standing == Standing.HOLDING_POWER;
    }
}
