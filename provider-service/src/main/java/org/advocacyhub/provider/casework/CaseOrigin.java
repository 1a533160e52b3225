package org.advocacyhub.provider.casework;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What a case brought along from its referral and its offer; nothing of it changes but an age that was put right. */
@Embeddable
class CaseOrigin {

    private UUID referralId;
    private UUID offerId;
    private String referralRef;
    private String personKey;
    private String serviceType;
    private String band;
    private String district;
    private String advocateGender;
    private Boolean underEighteen;
    private LocalDate contactDue;
    private LocalDate allocateDue;
    private LocalDate openSince;

    protected CaseOrigin() {}

    CaseOrigin(OpenCase.Opening opening) {
        this.referralId = opening.referralId();
        this.offerId = opening.offerId();
        this.referralRef = opening.referralRef();
        this.personKey = opening.personKey();
        this.serviceType = opening.serviceType();
        this.band = opening.band();
        this.district = opening.district();
        this.advocateGender = opening.advocateGender();
        this.underEighteen = opening.underEighteen();
        this.contactDue = opening.contactDue();
        this.allocateDue = opening.allocateDue();
        this.openSince = opening.openSince();
    }

    UUID referralId() {
        return referralId;
    }

    UUID offerId() {
        return offerId;
    }

    String referralRef() {
        return referralRef;
    }

    String personKey() {
        return personKey;
    }

    String serviceType() {
        return serviceType;
    }

    String band() {
        return band;
    }

    String district() {
        return district;
    }

    String advocateGender() {
        return advocateGender;
    }

    /** The age was put right; true when it says something new. */
    boolean ageIsPutRight(Boolean known) {
        var other = !Objects.equals(underEighteen, known);
        underEighteen = known;
        return other;
    }

    /**
     * As triage told with the offer, or when the age was put right; whoever grows up meanwhile keeps it, since no birth date is known here.
     * Null when the age isn't known.
     */
    Boolean underEighteen() {
        return underEighteen;
    }

    /** False also when the age isn't known. */
    boolean isUnderEighteen() {
        return Boolean.TRUE.equals(underEighteen);
    }

    LocalDate contactDue() {
        return contactDue;
    }

    /** The last day for naming an advocate (domain.md C.2). */
    LocalDate allocateDue() {
        return allocateDue;
    }

    /** When the provider before opened it, of a case that was carried over (need N32); null for a new referral. No rule reckons from it. */
    LocalDate openSince() {
        return openSince;
    }
}
