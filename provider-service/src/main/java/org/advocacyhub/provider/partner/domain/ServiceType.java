package org.advocacyhub.provider.partner.domain;

/** The legal or contractual kinds of advocacy that a partner can be contracted for (domain.md A.1.1). */
public enum ServiceType {
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
    BESPOKE
}
