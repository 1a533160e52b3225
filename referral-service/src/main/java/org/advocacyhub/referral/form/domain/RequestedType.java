package org.advocacyhub.referral.form.domain;

/** The kind of advocacy asked for (domain.md A.1.1), also kinds that are answered with a no; or UNSURE (A.14). */
public enum RequestedType {
    CARE_ACT,
    CARE_ACT_SAFEGUARDING,
    IMCA_SMT,
    IMCA_ACCOM,
    IMCA_CARE_REVIEW,
    IMCA_SAFEGUARDING,
    IMCA_39A,
    IMCA_39C,
    IMCA_39D,
    RPR_PAID,
    RULE_1_2_REP,
    IMHA,
    NHS_COMPLAINTS,
    COMMUNITY,
    CARER_COMMUNITY,
    PARENT_CP,
    BESPOKE,
    CARE_ACT_APPEAL_S72,
    LPS_IMCA,
    LPS_APPROPRIATE_PERSON,
    IMHA_INFORMAL,
    LITIGATION_FRIEND,
    CHILDRENS_ADVOCACY,
    UNSURE;

    /** The Care Act's two types: the council judges the difficulty (A.3, A.4). */
    boolean careAct() {
        return this == CARE_ACT || this == CARE_ACT_SAFEGUARDING;
    }

    /** Somebody may have been harmed: it matters who by (A.4, A.5.4). */
    boolean safeguarding() {
        return this == CARE_ACT_SAFEGUARDING || this == IMCA_SAFEGUARDING;
    }

    /** Every instruction under the Mental Capacity Act: a decision-maker stands behind it (A.5). */
    boolean imca() {
        return forDecision() || this == IMCA_39A || this == IMCA_39C || this == IMCA_39D;
    }

    /** For one decision that the person can't take: it needs an assessment of capacity for that decision (A.5). */
    boolean forDecision() {
        return this == IMCA_SMT || this == IMCA_ACCOM || this == IMCA_CARE_REVIEW || this == IMCA_SAFEGUARDING;
    }

    /** Open only when nobody unpaid can be consulted; safeguarding has no such test (A.5.1 to A.5.5). */
    boolean needsNobodyToConsult() {
        return this == IMCA_SMT
                || this == IMCA_ACCOM
                || this == IMCA_CARE_REVIEW
                || this == IMCA_39A
                || this == IMCA_39C;
    }

    /** Under an authorised deprivation of liberty: only the supervisory body instructs (A.5.5, A.6). */
    public boolean dols() {
        return this == IMCA_39A || this == IMCA_39C || this == IMCA_39D || this == RPR_PAID;
    }

    /** Instructed by the council alone: anybody else's word prompts the council first (A.3.3). */
    public boolean councilInstructs() {
        return careAct();
    }

    /** Of the first two bands from the start (A.1.1, C.2): its referral goes on while the hub rings for what is missing. */
    boolean urgentFromTheStart() {
        return switch (this) {
            case CARE_ACT_SAFEGUARDING,
                    IMCA_SMT,
                    IMCA_ACCOM,
                    IMCA_SAFEGUARDING,
                    IMCA_39A,
                    IMCA_39C,
                    IMCA_39D,
                    RPR_PAID,
                    IMHA -> true;
            default -> false;
        };
    }
}
