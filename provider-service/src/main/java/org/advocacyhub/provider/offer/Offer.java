package org.advocacyhub.provider.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.provider.offer.domain.OfferStanding;
import org.advocacyhub.provider.offer.domain.OfferStanding.Accepted;
import org.advocacyhub.provider.offer.domain.OfferStanding.Declined;
import org.advocacyhub.provider.offer.domain.OfferStanding.Lapsed;
import org.advocacyhub.provider.offer.domain.OfferStanding.Open;
import org.advocacyhub.provider.offer.domain.OfferStanding.Recalled;
import org.advocacyhub.runtime.web.Refusal;

/** A partner is asked to take a referral. Triage made it; from then on it moves here alone, by {@link OfferStanding}. */
@Entity
class Offer {

    /** The standing as it is stored and shown. */
    enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        LAPSED,
        RECALLED
    }

    @Id
    private UUID id;

    private UUID referralId;
    private String referralRef;
    private String personKey;
    private String partnerId;
    private int attempt;
    private Instant offeredAt;
    private Instant answerBy;

    @Embedded
    private OfferedWork work;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private Instant answeredAt;
    private String advocateId;

    @Enumerated(EnumType.STRING)
    private DeclineReason declineReason;

    @Column(updatable = false)
    private Instant remindAt;

    @Column(insertable = false, updatable = false) // by Offers.remind alone
    private Instant remindedAt;

    private Instant lateRecallAt;
    private String lateRecallReason;

    @Version
    private long version;

    protected Offer() {}

    static Offer of(OfferMade made) {
        var offer = new Offer();
        offer.id = made.offerId();
        offer.referralId = made.referralId();
        offer.referralRef = made.referralRef();
        offer.personKey = made.personKey();
        offer.partnerId = made.partnerId();
        offer.attempt = made.attempt();
        offer.offeredAt = made.offeredAt();
        offer.answerBy = made.answerBy();
        offer.work = new OfferedWork(made);
        return offer;
    }

    /** The partner is reminded then, if it has not answered. */
    void remindAt(Instant moment) {
        remindAt = moment;
    }

    /** Another band, or other days to keep; what was answered already stands as it was answered. */
    void keep(String newBand, LocalDate contactBy, LocalDate allocateBy) {
        if (state == State.OPEN) {
            work.keep(newBand, contactBy, allocateBy);
        }
    }

    /** The person's age was put right; what was answered already stands as it was answered. */
    void ageIsPutRight(Boolean known) {
        if (state == State.OPEN) {
            work.ageIsPutRight(known);
        }
    }

    OfferStanding standing() {
        return switch (state) {
            case OPEN -> new Open(answerBy);
            case ACCEPTED -> new Accepted(advocateId, answeredAt);
            case DECLINED -> new Declined(declineReason, answeredAt);
            case LAPSED -> new Lapsed(answeredAt);
            case RECALLED -> new Recalled(answeredAt);
        };
    }

    /** The partner says yes and names who works it; null when that is said later. */
    void accept(String advocate, Instant now) {
        stand(answerable(now).accept(advocate, now));
    }

    /** The partner says no. */
    void decline(DeclineReason reason, Instant now) {
        stand(answerable(now).decline(reason, now));
    }

    /** Nobody answered in time; only for an open offer whose time is up. */
    void lapse(Instant now) {
        if (standing() instanceof Open open) {
            stand(open.lapse(now));
        }
    }

    /** The hub takes it back; true when it was still open. */
    boolean recall(Instant now) {
        return switch (standing()) {
            case Open open -> {
                stand(open.recall(now));
                yield true;
            }
            case Accepted _, Declined _, Lapsed _, Recalled _ -> false;
        };
    }

    /** The hub wanted it back after the partner had accepted: remembered, and the case stands; true the first time. */
    boolean recalledTooLate(String reason, Instant now) {
        if (!(standing() instanceof Accepted) || lateRecallAt != null) {
            return false;
        }
        lateRecallAt = now;
        lateRecallReason = reason;
        return true;
    }

    /** The open standing, for an answer; refused when it is too late or was answered before. */
    private Open answerable(Instant now) {
        return switch (standing()) {
            case Open open when open.tooLateAt(now) -> throw lapsed();
            case Open open -> open;
            case Lapsed _ -> throw lapsed();
            case Recalled(var at) ->
                throw Refusal.conflict("offer-recalled", "The hub took the offer back at " + at + ".");
            case Accepted accepted ->
                throw Refusal.conflict(
                        "offer-answered", "The offer was accepted at " + accepted.at() + ": work the case.");
            case Declined declined ->
                throw Refusal.conflict("offer-answered", "The offer was declined at " + declined.at() + ".");
        };
    }

    private Refusal lapsed() {
        return Refusal.conflict(
                "offer-lapsed", "The offer could be answered until " + answerBy + "; it goes to the next partner.");
    }

    private void stand(OfferStanding next) {
        switch (next) {
            case Open _ -> throw new IllegalStateException("an offer is never opened again");
            case Accepted(var advocate, var at) -> {
                settle(State.ACCEPTED, at);
                advocateId = advocate;
            }
            case Declined(var reason, var at) -> {
                settle(State.DECLINED, at);
                declineReason = reason;
            }
            case Lapsed(var at) -> settle(State.LAPSED, at);
            case Recalled(var at) -> settle(State.RECALLED, at);
        }
    }

    private void settle(State end, Instant at) {
        state = end;
        answeredAt = at;
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    String referralRef() {
        return referralRef;
    }

    String personKey() {
        return personKey;
    }

    String partnerId() {
        return partnerId;
    }

    int attempt() {
        return attempt;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Instant answerBy() {
        return answerBy;
    }

    /** What the partner is asked to take on. */
    OfferedWork work() {
        return work;
    }

    State state() {
        return state;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String advocateId() {
        return advocateId;
    }

    Instant remindedAt() {
        return remindedAt;
    }

    Instant lateRecallAt() {
        return lateRecallAt;
    }

    String lateRecallReason() {
        return lateRecallReason;
    }

    DeclineReason declineReason() {
        return declineReason;
    }

    long version() {
        return version;
    }
}
