package org.advocacyhub.monitoring.contract.domain;

import java.util.Set;

/** The catalogue of service types that a line can pay for (domain.md A.1.1). */
public final class ServiceTypes {

    public static final Set<String> KNOWN = Set.of(
            "CARE_ACT",
            "CARE_ACT_SAFEGUARDING",
            "IMCA_SMT",
            "IMCA_ACCOM",
            "IMCA_CARE_REVIEW",
            "IMCA_SAFEGUARDING",
            "IMCA_39A",
            "IMCA_39C",
            "IMCA_39D",
            "RPR_PAID",
            "RULE_1_2_REP",
            "IMHA",
            "NHS_COMPLAINTS",
            "COMMUNITY",
            "CARER_COMMUNITY",
            "PARENT_CP",
            "BESPOKE");

    private ServiceTypes() {}
}
