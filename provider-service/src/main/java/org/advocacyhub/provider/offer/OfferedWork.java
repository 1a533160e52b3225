package org.advocacyhub.provider.offer;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.provider.casework.OpenCase;

/** What a partner is asked to take on: the kind of advocacy, where, for whom, and the days to keep. */
@Embeddable
class OfferedWork {

    private String serviceType;
    private String band;
    private String district;
    private List<String> specialisms;
    private String advocateGender;
    private boolean nonInstructed;
    private Boolean underEighteen;
    private LocalDate effectiveReceivedDate;
    private LocalDate contactDue;
    private LocalDate allocateDue;
    private LocalDate authorisationStart;
    private LocalDate authorisationEnd;
    private LocalDate courtHearing;
    private LocalDate openSince;

    protected OfferedWork() {}

    OfferedWork(OfferMade made) {
        this.serviceType = made.serviceType();
        this.band = made.band();
        this.district = made.district();
        this.specialisms = List.copyOf(made.specialisms());
        this.advocateGender = made.advocateGender();
        this.nonInstructed = made.nonInstructed();
        this.underEighteen = made.underEighteen();
        this.effectiveReceivedDate = made.effectiveReceivedDate();
        this.contactDue = made.contactDue();
        this.allocateDue = made.allocateDue();
        this.authorisationStart = made.authorisationStart();
        this.authorisationEnd = made.authorisationEnd();
        this.courtHearing = made.courtHearing();
        this.openSince = made.openSince();
    }

    /** Another band, or other days to keep. */
    void keep(String newBand, LocalDate contactBy, LocalDate allocateBy) {
        band = newBand;
        contactDue = contactBy;
        allocateDue = allocateBy;
    }

    /** The person's age was put right; null when it is not known any more. */
    void ageIsPutRight(Boolean known) {
        underEighteen = known;
    }

    String serviceType() {
        return serviceType;
    }

    String band() {
        return band;
    }

    /** GSS code; null while triage doesn't know it. */
    String district() {
        return district;
    }

    List<String> specialisms() {
        return specialisms;
    }

    /** Null where any advocate will do. */
    String advocateGender() {
        return advocateGender;
    }

    boolean nonInstructed() {
        return nonInstructed;
    }

    /** Null when triage doesn't know the age. */
    Boolean underEighteen() {
        return underEighteen;
    }

    /** Whether the advocate's DBS has to cover work with children (A.15): only of a person known to be, or perhaps to be, under 18. */
    boolean isUnderEighteen() {
        return Boolean.TRUE.equals(underEighteen);
    }

    LocalDate effectiveReceivedDate() {
        return effectiveReceivedDate;
    }

    LocalDate contactDue() {
        return contactDue;
    }

    /** Null where triage set no day for naming an advocate. */
    LocalDate allocateDue() {
        return allocateDue;
    }

    /** What is known of the appointment of a representative (domain.md A.6, A.7); each day is null when it isn't. */
    OpenCase.Appointing appointing() {
        return new OpenCase.Appointing(authorisationStart, authorisationEnd, courtHearing);
    }

    /** The day on which the provider before opened it, of a case that the hub took over from it (need N32); null for a new referral. */
    LocalDate openSince() {
        return openSince;
    }

    /** The last day for naming an advocate: where none is set for it, that of the first contact. */
    LocalDate allocateBy() {
        return allocateDue == null ? contactDue : allocateDue;
    }
}
