package org.advocacyhub.referral.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.referral.breach.domain.BreachKind;
import org.advocacyhub.referral.breach.domain.BreachRisk;
import org.advocacyhub.runtime.sealing.DataKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A breach with its clock. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Breach")
record BreachView(
        UUID breachId,
        Instant awareAt,
        BreachKind kind,
        int peopleAffected,
        BreachRisk risk,
        String words,

        @Schema(description = "72 hours after awareAt; none when a risk is unlikely")
        Instant tellOfficeBy,

        Instant toldOfficeAt,

        @Schema(description = "Told after that, or not told in time")
        boolean late,

        LocalDate toldPeopleOn,
        Instant closedAt,
        String recordedBy) {

    /** @param key null for whoever may not read the words */
    static BreachView of(Breach breach, DataKey key, Instant now) {
        var clock = breach.clock();
        return new BreachView(
                breach.id(),
                breach.awareAt(),
                breach.kind(),
                breach.peopleAffected(),
                clock.risk(),
                key == null ? null : key.openText(breach.words(), Breach.WORDS),
                clock.officeToldBy().orElse(null),
                clock.toldOfficeAt(),
                clock.isLate(now),
                clock.toldPeopleOn(),
                breach.closedAt(),
                breach.recordedBy());
    }

    @Override
    public String toString() {
        return "BreachView[not shown]";
    }
}
