package org.advocacyhub.provider.disclosure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.disclosure.domain.DisclosureStanding.Verdict;
import org.hibernate.annotations.Immutable;

/** That the lead decided about a disclosure, or that it was made: each once. */
@Entity
@Immutable
class DisclosureStep {

    /** What is done about it. */
    enum Step {
        DECIDED,
        MADE
    }

    /** Of which disclosure, and which step. */
    @Embeddable
    record Key(
            UUID disclosureId, @Enumerated(EnumType.STRING) Step step) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String partnerId;
    private LocalDate takenOn;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String recordedBy;
    private Instant recordedAt;

    protected DisclosureStep() {}

    /** @param verdict null unless it is a decision */
    DisclosureStep(
            Disclosure of, Step step, LocalDate takenOn, Verdict verdict, String recordedBy, Instant recordedAt) {
        this.key = new Key(of.id(), step);
        this.partnerId = of.partnerId();
        this.takenOn = takenOn;
        this.verdict = verdict;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    Key key() {
        return key;
    }

    LocalDate takenOn() {
        return takenOn;
    }

    Verdict verdict() {
        return verdict;
    }

    String recordedBy() {
        return recordedBy;
    }
}
