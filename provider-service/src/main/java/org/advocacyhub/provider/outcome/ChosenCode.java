package org.advocacyhub.provider.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A code that was chosen for a case. Whoever chooses anew adds a revision, which replaces the earlier ones of its list; rows
 * stay as they were.
 */
@Entity
@Immutable
class ChosenCode {

    @Embeddable
    record Key(UUID caseId, @Column(name = "list") String listName, int revision, String code) {}

    @EmbeddedId
    private Key key;

    private String partnerId;
    private String subject;

    @Column(name = "is_primary")
    private boolean primary;

    private LocalDate chosenOn;
    private String chosenBy;
    private Instant chosenAt;

    protected ChosenCode() {}

    ChosenCode(
            Key key,
            String partnerId,
            String subject,
            boolean primary,
            LocalDate chosenOn,
            String chosenBy,
            Instant chosenAt) {
        this.key = key;
        this.partnerId = partnerId;
        this.subject = subject;
        this.primary = primary;
        this.chosenOn = chosenOn;
        this.chosenBy = chosenBy;
        this.chosenAt = chosenAt;
    }

    Key key() {
        return key;
    }

    String subject() {
        return subject;
    }

    boolean isPrimary() {
        return primary;
    }

    LocalDate chosenOn() {
        return chosenOn;
    }
}
