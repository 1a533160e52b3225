package org.advocacyhub.provider.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.provider.casework.LockedCase;
import org.advocacyhub.provider.disclosure.domain.AgainstWishes;
import org.advocacyhub.provider.disclosure.domain.LegalGround;
import org.hibernate.annotations.Immutable;

/** Something that is to be said of a person, or was, without their consent (domain.md H.5); its words are sealed. */
@Entity
@Immutable
class Disclosure {

    static final String USE = "disclosure";

    @Id
    private UUID id;

    private UUID caseId;
    private String partnerId;

    @Enumerated(EnumType.STRING)
    private LegalGround legalGround;

    @Enumerated(EnumType.STRING)
    private AgainstWishes againstWishes;

    private boolean personInformed;
    private boolean emergency;
    private byte[] sealed;
    private String askedBy;
    private Instant askedAt;

    protected Disclosure() {}

    Disclosure(UUID id, LockedCase on, KeepDisclosure.Wanted wanted, byte[] sealed, String askedBy, Instant askedAt) {
        this.id = id;
        this.caseId = on.caseId();
        this.partnerId = on.partnerId();
        this.legalGround = wanted.legalGround();
        this.againstWishes = wanted.againstWishes();
        this.personInformed = wanted.personInformed();
        this.emergency = wanted.madeOn() != null;
        this.sealed = sealed.clone();
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    UUID id() {
        return id;
    }

    String partnerId() {
        return partnerId;
    }

    LegalGround legalGround() {
        return legalGround;
    }

    /** Null when nobody refused. */
    AgainstWishes againstWishes() {
        return againstWishes;
    }

    boolean personInformed() {
        return personInformed;
    }

    boolean emergency() {
        return emergency;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }
}
