package org.advocacyhub.referral.breach;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.referral.breach.domain.BreachClock;
import org.advocacyhub.referral.breach.domain.BreachKind;
import org.advocacyhub.referral.breach.domain.BreachRisk;
import org.advocacyhub.runtime.web.Refusal;

/** A breach of personal data, open until whoever has to be told was. */
@Entity
class Breach {

    static final String WORDS = "breach-words";

    @Id
    private UUID id;

    private Instant awareAt;

    @Enumerated(EnumType.STRING)
    private BreachKind kind;

    private int peopleAffected;

    @Enumerated(EnumType.STRING)
    private BreachRisk risk;

    private byte[] words;
    private Instant toldOfficeAt;
    private LocalDate toldPeopleOn;
    private Instant closedAt;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private long version;

    protected Breach() {}

    Breach(
            UUID id,
            Instant awareAt,
            BreachKind kind,
            int peopleAffected,
            BreachRisk risk,
            byte[] words,
            String recordedBy,
            Instant recordedAt) {
        this.id = id;
        this.awareAt = awareAt;
        this.kind = kind;
        this.peopleAffected = peopleAffected;
        this.risk = risk;
        this.words = words.clone();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** More is known of what it may do, or to how many. */
    void judge(BreachRisk now, Integer people) {
        requireOpen();
        risk = now == null ? risk : now;
        peopleAffected = people == null ? peopleAffected : people;
    }

    /** The office was told, once. */
    void officeTold(Instant at, Instant now) {
        requireOpen();
        if (toldOfficeAt != null) {
            throw Refusal.conflict("already-told", "The office was told at " + toldOfficeAt + ".");
        }
        if (at.isBefore(awareAt) || at.isAfter(now)) {
            throw Refusal.invalid("toldOfficeAt", "out-of-range", "Give a time from " + awareAt + " up to now.");
        }
        toldOfficeAt = at;
    }

    void peopleTold(LocalDate on, LocalDate today) {
        requireOpen();
        if (on.isAfter(today)) {
            throw Refusal.invalid("toldPeopleOn", "in-the-future", "The day lies in the future.");
        }
        toldPeopleOn = on;
    }

    void close(Instant at) {
        requireOpen();
        clock().stillToTell().ifPresent(whom -> {
            throw Refusal.conflict("not-told-yet", "First tell " + whom + " (H.6).");
        });
        closedAt = at;
    }

    private void requireOpen() {
        if (closedAt != null) {
            throw Refusal.conflict("no-such-move", "It was closed at " + closedAt + ": record another one.");
        }
    }

    BreachClock clock() {
        return new BreachClock(awareAt, risk, toldOfficeAt, toldPeopleOn);
    }

    UUID id() {
        return id;
    }

    Instant awareAt() {
        return awareAt;
    }

    BreachKind kind() {
        return kind;
    }

    int peopleAffected() {
        return peopleAffected;
    }

    byte[] words() {
        return words.clone();
    }

    Instant closedAt() {
        return closedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    long version() {
        return version;
    }
}
