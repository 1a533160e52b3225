package org.advocacyhub.provider.outcome;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.outcome.domain.Distance;
import org.advocacyhub.provider.outcome.domain.Ladder;
import org.hibernate.annotations.Immutable;

/** Where the person of a case stood on a ladder on a day (domain.md D.5.4). */
@Entity
@Immutable
class LadderRung {

    /** Each ladder is asked once a day. */
    @Embeddable
    record Key(UUID caseId, @Enumerated(EnumType.STRING) Ladder ladder, LocalDate askedOn) {}

    @EmbeddedId
    private Key key;

    private String partnerId;
    private int rung;
    private String recordedBy;
    private Instant recordedAt;

    protected LadderRung() {}

    LadderRung(Key key, String partnerId, int rung, String recordedBy, Instant recordedAt) {
        this.key = key;
        this.partnerId = partnerId;
        this.rung = rung;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    Ladder ladder() {
        return key.ladder();
    }

    Distance.Rung rung() {
        return new Distance.Rung(key.askedOn(), rung);
    }
}
