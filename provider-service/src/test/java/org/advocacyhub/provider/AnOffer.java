package org.advocacyhub.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.testkit.TestClock;

/**
 * An offer as triage tells it: a Care Act referral with everything known of it, offered now and to be answered within two hours, or one
 * like another offer. A test says what is different and takes the {@link #event}.
 */
public final class AnOffer {

    private UUID referralId = UUID.randomUUID();
    private UUID offerId = UUID.randomUUID();
    private String referralRef = "R-2016000123-K";
    private String personKey = "key-of-a-person";
    private final String partnerId;
    private int attempt = 1;
    private Instant offeredAt = TestClock.now();
    private Instant answerBy = offeredAt.plus(Duration.ofHours(2));
    private String serviceType = "CARE_ACT";
    private String band = "P3";
    private String district = "E07000110";
    private List<String> specialisms = List.of("LEARNING_DISABILITY");
    private String advocateGender;
    private boolean nonInstructed;
    private LocalDate effectiveReceivedDate = Hub.TODAY;
    private LocalDate contactDue = Hub.TODAY.plusDays(7);
    private LocalDate allocateDue = Hub.TODAY.plusDays(3);
    private UUID spotOrderId;
    private Boolean underEighteen;
    private LocalDate authorisationStart;
    private LocalDate authorisationEnd;
    private LocalDate courtHearing;
    private LocalDate openSince;

    private AnOffer(String partnerId) {
        this.partnerId = partnerId;
    }

    /** The usual offer to this partner. */
    public static AnOffer to(String partnerId) {
        return new AnOffer(partnerId);
    }

    /** The same offer of the same referral, until something else is said of it. */
    public static AnOffer like(OfferMade offer) {
        var same = new AnOffer(offer.partnerId());
        same.referralId = offer.referralId();
        same.offerId = offer.offerId();
        same.referralRef = offer.referralRef();
        same.personKey = offer.personKey();
        same.attempt = offer.attempt();
        same.offeredAt = offer.offeredAt();
        same.answerBy = offer.answerBy();
        same.serviceType = offer.serviceType();
        same.band = offer.band();
        same.district = offer.district();
        same.specialisms = offer.specialisms();
        same.advocateGender = offer.advocateGender();
        same.nonInstructed = offer.nonInstructed();
        same.effectiveReceivedDate = offer.effectiveReceivedDate();
        same.contactDue = offer.contactDue();
        same.allocateDue = offer.allocateDue();
        same.spotOrderId = offer.spotOrderId();
        same.underEighteen = offer.underEighteen();
        same.authorisationStart = offer.authorisationStart();
        same.authorisationEnd = offer.authorisationEnd();
        same.courtHearing = offer.courtHearing();
        same.openSince = offer.openSince();
        return same;
    }

    /** A later offer of the same referral. */
    public AnOffer attempt(int number) {
        offerId = UUID.randomUUID();
        attempt = number;
        return this;
    }

    public AnOffer referralRef(String ref) {
        referralRef = ref;
        return this;
    }

    public AnOffer about(String key) {
        personKey = key;
        return this;
    }

    public AnOffer answerBy(Instant end) {
        answerBy = end;
        return this;
    }

    public AnOffer of(String type) {
        serviceType = type;
        return this;
    }

    public AnOffer band(String code) {
        band = code;
        return this;
    }

    /** Null where it is not known yet. */
    public AnOffer in(String gss) {
        district = gss;
        return this;
    }

    public AnOffer needing(String... wanted) {
        specialisms = List.of(wanted);
        return this;
    }

    /** Null where any advocate will do. */
    public AnOffer advocateGender(String wanted) {
        advocateGender = wanted;
        return this;
    }

    public AnOffer nonInstructed(boolean without) {
        nonInstructed = without;
        return this;
    }

    /** Received on this day, with a week for the first contact and three days for naming an advocate. */
    public AnOffer receivedOn(LocalDate day) {
        effectiveReceivedDate = day;
        contactDue = day.plusDays(7);
        allocateDue = day.plusDays(3);
        return this;
    }

    /** Null for a type that may wait. */
    public AnOffer allocateDue(LocalDate day) {
        allocateDue = day;
        return this;
    }

    /** Null when the age is not known. */
    public AnOffer underEighteen(Boolean known) {
        underEighteen = known;
        return this;
    }

    /** Under a standard authorisation with these days. */
    public AnOffer authorised(LocalDate from, LocalDate until) {
        authorisationStart = from;
        authorisationEnd = until;
        return this;
    }

    /** The court hears of it on this day. */
    public AnOffer heardOn(LocalDate day) {
        courtHearing = day;
        return this;
    }

    /** The provider before opened it on this day. */
    public AnOffer openSince(LocalDate day) {
        openSince = day;
        return this;
    }

    /** What triage tells. */
    public OfferMade event() {
        return new OfferMade(
                referralId,
                offerId,
                referralRef,
                personKey,
                partnerId,
                attempt,
                offeredAt,
                answerBy,
                serviceType,
                band,
                district,
                specialisms,
                advocateGender,
                nonInstructed,
                effectiveReceivedDate,
                contactDue,
                allocateDue,
                spotOrderId,
                underEighteen,
                authorisationStart,
                authorisationEnd,
                courtHearing,
                openSince);
    }
}
