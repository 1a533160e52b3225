package org.advocacyhub.provider.advocate.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of an advocate's fitness. Dates are null while not recorded.
 *
 * @param dbsChildren whether the DBS check covers work with children
 * @param gender as the advocate states it, null when not stated
 * @param imcaCases how many cases as an IMCA the advocate has been given here
 */
public record AdvocateFile(
        List<Qualification> qualifications,
        LocalDate dbsIssuedOn,
        boolean dbsChildren,
        LocalDate safeguardingTrainingOn,
        LocalDate supervisionLastOn,
        Gender gender,
        int imcaCases) {

    /** The same with so many cases as an IMCA. */
    public AdvocateFile with(int cases) {
        return new AdvocateFile(
                qualifications, dbsIssuedOn, dbsChildren, safeguardingTrainingOn, supervisionLastOn, gender, cases);
    }

    /** An advocate's gender, for people who ask for one (domain.md A.13 C-08). */
    public enum Gender {
        FEMALE,
        MALE,
        NON_BINARY
    }
}
