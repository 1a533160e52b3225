package org.advocacyhub.triage.triagecase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.triage.referral.domain.CarriedOver;
import org.advocacyhub.triage.referral.domain.Facts;
import org.hibernate.annotations.ColumnTransformer;

/** The referral that a case is about: when it came in, about whom, and what its referrer says, which may change. */
@Embeddable
public class CaseReferral {

    @Column(name = "referral_ref")
    private String ref;

    @Column(name = "contract_ref")
    private String contractRef;

    @Column(name = "person_key")
    private String personKey;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "effective_received_on")
    private LocalDate effectiveReceivedOn;

    @ColumnTransformer(write = "?::jsonb")
    private String facts;

    @Column(name = "requested_type")
    private String requestedType;

    @Column(name = "referrer_team")
    private String referrerTeam;

    @Column(name = "open_since")
    private LocalDate openSince;

    @Column(name = "last_contact_before")
    private LocalDate lastContactBefore;

    @Column(name = "carried_over_to")
    private String carriedOverTo;

    protected CaseReferral() {}

    CaseReferral(String ref, String contractRef, String personKey, Instant receivedAt) {
        var local = receivedAt.atZone(WorkingCalendar.LONDON);
        this.ref = ref;
        this.contractRef = contractRef;
        this.personKey = personKey;
        this.receivedAt = receivedAt;
        this.receivedOn = local.toLocalDate();
        this.effectiveReceivedOn = WorkingCalendar.england().effectiveReceivedDate(local);
    }

    /** Keeps what the referrer says; the newest facts are whole. */
    void learn(Facts stated, String factsJson) {
        facts = factsJson;
        requestedType = stated.requestedType().name();
    }

    /** Keeps the team that refers; true when it is another one than was known. */
    boolean comesFrom(String teamCode) {
        var another = !Objects.equals(referrerTeam, teamCode);
        referrerTeam = teamCode;
        return another;
    }

    /** The provider before left it open (N32); said once, as it comes in. */
    public void carryOver(CarriedOver left) {
        openSince = left.openedOn();
        lastContactBefore = left.lastContactOn();
        carriedOverTo = left.partnerId();
    }

    /** Another person than was thought, by the key that this one is known by now. */
    void isAbout(String key) {
        personKey = key;
    }

    /** What people call it by, for example {@code R-2016000123-K}. */
    public String ref() {
        return ref;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** The day in London. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** The working day that counts as received (C.5 rule 1). */
    public LocalDate effectiveReceivedOn() {
        return effectiveReceivedOn;
    }

    /** What the referrer says, as it is stored. */
    public String factsJson() {
        return facts;
    }

    /** The referrer's team; null while nobody knows it. */
    public String referrerTeam() {
        return referrerTeam;
    }

    /** Whether the provider before left it open. */
    public boolean isCarriedOver() {
        return openSince != null;
    }

    /** Day on which the provider before opened it; null for a new referral. */
    public LocalDate openSince() {
        return openSince;
    }

    /** What the provider before left open; null for a new referral. */
    public CarriedOver carriedOver() {
        return isCarriedOver() ? new CarriedOver(openSince, lastContactBefore, carriedOverTo) : null;
    }

    String contractRef() {
        return contractRef;
    }

    String personKey() {
        return personKey;
    }
}
