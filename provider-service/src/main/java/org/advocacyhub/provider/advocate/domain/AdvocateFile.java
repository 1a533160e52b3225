package org.advocacyhub.provider.advocate.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of an advocate's fitness. Dates are null while not recorded.
 *
 * @param gender as the advocate states it, null when not stated
 */
public record AdvocateFile(
        List<Qualification> qualifications,
        LocalDate dbsIssuedOn,
        LocalDate safeguardingTrainingOn,
        LocalDate supervisionLastOn,
        Gender gender) {

    /** An advocate's gender, for people who ask for one (domain.md A.13 C-08). */
    public enum Gender {
        FEMALE,
        MALE,
        NON_BINARY
    }
}
