package org.advocacyhub.monitoring.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.governance.domain.InvolvementKind;

/** An occasion of involvement as a caller sees it. */
public record InvolvementView(
        UUID eventId,
        LocalDate date,
        InvolvementKind kind,
        int peopleWithLivedExperience,
        int carers,
        List<String> changesMade,
        Instant recordedAt) {

    static InvolvementView of(InvolvementEvent event) {
        return new InvolvementView(
                event.eventId(),
                event.heldOn(),
                event.kind(),
                event.people(),
                event.carers(),
                event.changesMade(),
                event.recordedAt());
    }
}
