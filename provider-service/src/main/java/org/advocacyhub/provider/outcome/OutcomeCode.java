package org.advocacyhub.provider.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.advocacyhub.provider.outcome.domain.CatalogueCode;
import org.advocacyhub.runtime.web.Refusal;

/** A code of a list under a contract; it ends, and is never deleted. */
@Entity
class OutcomeCode {

    /** {@code DEFAULT} holds for every contract that has no row of its own for the code. */
    static final String DEFAULT = "DEFAULT";

    @Embeddable
    record Key(String contractRef, @Column(name = "list") String listName, String code) {}

    @EmbeddedId
    private Key key;

    private String label;
    private boolean stem;
    private LocalDate validFrom;
    private LocalDate validTo;

    @Version
    private long version;

    protected OutcomeCode() {}

    OutcomeCode(Key key, String label, LocalDate validFrom, LocalDate validTo) {
        this.key = key;
        this.label = label;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** New words, or a last day; what was chosen before stays as it is. */
    void change(String newLabel, LocalDate from, LocalDate to, LocalDate today) {
        if (!from.equals(validFrom)) {
            throw Refusal.invalid("from", "already-in-force", "This code holds from " + validFrom + " on.");
        }
        if (to != null && !to.equals(validTo) && to.isBefore(today)) {
            throw Refusal.invalid("to", "in-the-past", "A code can end today at the earliest.");
        }
        label = newLabel;
        validTo = to;
    }

    CatalogueCode code() {
        return new CatalogueCode(key.listName(), key.code(), label, stem, validFrom, validTo);
    }

    Key key() {
        return key;
    }

    long version() {
        return version;
    }
}
