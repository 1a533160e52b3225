package org.advocacyhub.referral.breach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.referral.breach.domain.BreachRisk;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of it; what is left out stays. */
@Schema(name = "BreachChange")
record BreachChange(
        BreachRisk risk,
        Integer peopleAffected,

        @Schema(description = "When the Information Commissioner's Office was told")
        Instant toldOfficeAt,

        @Schema(description = "When the people affected were told")
        LocalDate toldPeopleOn,

        @Schema(description = "True: nothing is left to be done")
        Boolean closed) {

    /** Refuses a number of people that there can't be. */
    void check() {
        if (peopleAffected != null && peopleAffected < 0) {
            RequestReader.refuse(List.of(
                    new Fault("peopleAffected", "out-of-range", "Say how many people, as far as it is known.")));
        }
    }
}
