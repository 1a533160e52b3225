package org.advocacyhub.triage.triagecase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** An offer that triage made. Provider-service moves it; triage hears how it ended and frees the place that it held. */
@Entity
@Table(name = "offer")
public class Offer {

    /** How far an offer has come. */
    public enum State {
        OPEN,
        /** Taken back; the partner's service has not confirmed yet. */
        RECALLING,
        ACCEPTED,
        DECLINED,
        LAPSED,
        RECALLED;

        /** It still holds a place of the partner's capacity. */
        public boolean holdsPlace() {
            return this == OPEN || this == RECALLING;
        }
    }

    @Id
    @Column(name = "offer_id")
    private UUID offerId;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "partner_id")
    private String partnerId;

    private int attempt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "answer_by")
    private Instant answerBy;

    @Column(name = "contract_ref")
    private String contractRef;

    private String lot;

    @Column(name = "by_rank")
    private boolean byRank;

    private String reason;

    @Column(name = "spot_order_id")
    private UUID spotOrderId;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decline_reason")
    private String declineReason;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected Offer() {}

    /**
     * @param attempt 1 for the first partner asked
     * @param lot null when the partner has no sub-contract for it
     * @param byRank the policy chose the partner; a person's choice does not count in shares
     * @param decidedBy the key that put the partner first; null when no rank decided
     */
    public static Offer open(
            UUID referralId,
            String partnerId,
            int attempt,
            Instant offeredAt,
            Instant answerBy,
            String contractRef,
            String lot,
            boolean byRank,
            String reason,
            String decidedBy) {
        var offer = new Offer();
        // the same attempt has the same id, however often it is worked out again
        offer.offerId = UUID.nameUUIDFromBytes((referralId + "/" + attempt).getBytes(StandardCharsets.UTF_8));
        offer.referralId = referralId;
        offer.partnerId = partnerId;
        offer.attempt = attempt;
        offer.state = State.OPEN;
        offer.offeredAt = offeredAt;
        offer.answerBy = answerBy;
        offer.contractRef = contractRef;
        offer.lot = lot;
        offer.byRank = byRank;
        offer.reason = reason;
        offer.decidedBy = decidedBy;
        return offer;
    }

    /** An approved spot order pays for it (F.7). */
    public void paidBy(UUID orderId) {
        spotOrderId = orderId;
    }

    /** The hub takes it back. */
    public void recall() {
        state = State.RECALLING;
    }

    /**
     * How it ended.
     *
     * @param declined the partner's coded reason (C.6); null unless it declined
     */
    public void settle(State end, Instant at, String declined) {
        state = end;
        settledAt = at;
        declineReason = declined;
    }

    public UUID offerId() {
        return offerId;
    }

    public UUID referralId() {
        return referralId;
    }

    public String partnerId() {
        return partnerId;
    }

    public int attempt() {
        return attempt;
    }

    public State state() {
        return state;
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    public Instant answerBy() {
        return answerBy;
    }

    public String contractRef() {
        return contractRef;
    }

    public String lot() {
        return lot;
    }

    /** The spot order that pays; null when the contract does. */
    public UUID spotOrderId() {
        return spotOrderId;
    }

    /** It counts in the shares of its lot. */
    public boolean countsInShare() {
        return byRank && lot != null;
    }

    /** A person chose the partner. */
    public boolean isByHand() {
        return !byRank;
    }

    /** What decided for the partner: a rank key, or the coded reason of whoever chose. */
    public String decidedBy() {
        return byRank && decidedBy != null ? decidedBy : reason;
    }

    /** The partner's coded reason for declining, or null. */
    public String declineReason() {
        return declineReason;
    }

    /** When it ended; null while it holds a place. */
    public Instant settledAt() {
        return settledAt;
    }
}
