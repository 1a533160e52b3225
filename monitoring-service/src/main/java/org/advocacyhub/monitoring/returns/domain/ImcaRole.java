package org.advocacyhub.monitoring.returns.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** The roles by which instructions of an IMCA are returned (domain.md E.4), each the instructions of one type (A.5). */
public enum ImcaRole {
    ACCOMMODATION("IMCA_ACCOM"),
    SMT("IMCA_SMT"),
    CARE_REVIEW("IMCA_CARE_REVIEW"),
    ADULT_PROTECTION("IMCA_SAFEGUARDING"),
    DOLS_39A("IMCA_39A"),
    DOLS_39C("IMCA_39C"),
    DOLS_39D("IMCA_39D");

    private final String serviceType;

    ImcaRole(String serviceType) {
        this.serviceType = serviceType;
    }

    /** Empty for a type that is no IMCA's. */
    public static Optional<ImcaRole> ofType(String serviceType) {
        return Stream.of(values())
                .filter(role -> role.serviceType.equals(serviceType))
                .findFirst();
    }
}
