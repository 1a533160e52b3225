package org.advocacyhub.provider.independence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.independence.domain.Tie;
import org.advocacyhub.provider.independence.domain.TieKind;

/** A tie of an advocate as it was declared. It ends, and stays readable. */
@Entity
class AdvocateTie {

    /** Whose tie it is. */
    record Of(String partnerId, String advocateId) {}

    /**
     * What is declared.
     *
     * @param offerId an offer or the offer of a case, for a tie to its person; null for a body
     * @param until last day, null while it lasts
     */
    record Declared(
            TieKind kind,
            UUID offerId,
            List<String> districts,
            List<String> serviceTypes,
            LocalDate since,
            LocalDate until) {}

    @Id
    private UUID id;

    private String partnerId;
    private String advocateId;

    @Enumerated(EnumType.STRING)
    private TieKind kind;

    private UUID offerId;
    private String personKey;
    private List<String> districts;
    private List<String> serviceTypes;
    private LocalDate since;
    private LocalDate until;
    private Instant declaredAt;
    private String declaredBy;
    private Instant endedAt;
    private String endedBy;

    protected AdvocateTie() {}

    AdvocateTie(UUID id, Of of, Declared declared, String personKey, Instant at, String by) {
        this.id = id;
        this.partnerId = of.partnerId();
        this.advocateId = of.advocateId();
        this.kind = declared.kind();
        this.offerId = declared.offerId();
        this.personKey = personKey;
        this.districts = List.copyOf(declared.districts());
        this.serviceTypes = List.copyOf(declared.serviceTypes());
        this.since = declared.since();
        this.until = declared.until();
        this.declaredAt = at;
        this.declaredBy = by;
    }

    /** It was a mistake, or is over before its last day; from now on it counts no more. */
    void end(Instant at, String by) {
        if (endedAt == null) {
            endedAt = at;
            endedBy = by;
        }
    }

    Tie tie() {
        return new Tie(id, kind, personKey, districts, serviceTypes, since, until);
    }

    Declared declared() {
        return new Declared(kind, offerId, districts, serviceTypes, since, until);
    }

    UUID id() {
        return id;
    }

    String advocateId() {
        return advocateId;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
