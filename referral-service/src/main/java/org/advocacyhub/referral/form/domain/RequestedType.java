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
    UNSURE
}
