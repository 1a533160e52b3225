package org.advocacyhub.monitoring.spotorder;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.spotorder.domain.Approver;
import org.advocacyhub.monitoring.spotorder.domain.ChargedTo;
import org.advocacyhub.monitoring.spotorder.domain.ExceptionalReason;
import org.advocacyhub.monitoring.spotorder.domain.SpotRules;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Advocacy that is bought for one referral.
 *
 * <pre>
 * REQUESTED -> REQUESTED (one of two approved) -> APPROVED -> ENDED
 *     |-> REFUSED (either refuses)
 * </pre>
 */
@Entity
@Table(name = "spot_order")
class SpotOrder {

    /** How far an order has come. */
    enum State {
        REQUESTED,
        APPROVED,
        /** Never stored: an order that was approved and has an {@link Ending}. */
        ENDED,
        REFUSED
    }

    /**
     * What is asked for.
     *
     * @param lastDay last day that it is asked for; null while the work lasts
     */
    record Wanted(
            String contractRef,
            UUID referralId,
            String serviceType,
            String requestingTeam,
            int minutes,
            Money ratePerHour,
            ExceptionalReason reason,
            LocalDate lastDay) {}

    @Id
    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "service_type")
    private String serviceType;

    @Column(name = "requesting_team")
    private String requestingTeam;

    private int minutes;

    @Column(name = "rate_pence_per_hour")
    private long ratePencePerHour;

    @Column(name = "amount_pence")
    private long amountPence;

    @Column(name = "settled_pence")
    private long settledPence;

    @Enumerated(EnumType.STRING)
    @Column(name = "exceptional_reason")
    private ExceptionalReason reason;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    private Approvals approvals;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "charged_to")
    private ChargedTo chargedTo;

    @Column(name = "charged_year")
    private LocalDate chargedYear;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Embedded
    private Ending ending;

    @Version
    private long version;

    protected SpotOrder() {}

    SpotOrder(UUID orderId, Wanted wanted, String requestedBy, Instant requestedAt) {
        this.orderId = orderId;
        this.contractRef = wanted.contractRef();
        this.referralId = wanted.referralId();
        this.serviceType = wanted.serviceType();
        this.requestingTeam = wanted.requestingTeam();
        this.minutes = wanted.minutes();
        this.ratePencePerHour = wanted.ratePerHour().pence();
        this.amountPence =
                SpotRules.amount(wanted.minutes(), wanted.ratePerHour()).pence();
        this.reason = wanted.reason();
        this.lastDay = wanted.lastDay();
        this.state = State.REQUESTED;
        this.approvals = new Approvals(requestedBy);
        this.requestedAt = requestedAt;
    }

    /**
     * One of the two approves.
     *
     * @return true when both have now
     * @throws Refusal 409 when it is decided already, when the role has approved, or when one person would act twice
     */
    boolean approve(Approver as, String subject, Instant at) {
        requireOpen();
        return approvals.approve(as, subject, at);
    }

    /** Both have approved; who pays is settled with it. */
    void approved(Instant at, ChargedTo payer, LocalDate year) {
        state = State.APPROVED;
        decidedAt = at;
        chargedTo = payer;
        chargedYear = year;
    }

    /** One of the two refuses, and that is the end of the order. */
    void refuse(Approver as, String subject, String reasonCode, Instant at) {
        requireOpen();
        approvals.refuse(as, subject, reasonCode);
        state = State.REFUSED;
        decidedAt = at;
    }

    /**
     * Part of it was paid.
     *
     * @return by how much the commitment changes: negative, and never below nothing left
     */
    Money settle(Money amount) {
        var before = committed();
        settledPence = Math.addExact(settledPence, amount.pence());
        return committed().minus(before);
    }

    /** Nobody will use it any more. */
    void end(Ending how) {
        requireRunning();
        ending = how;
    }

    boolean isRunning() {
        return state() == State.APPROVED;
    }

    /** @throws Refusal 409 {@code not-running} when it was not approved, or has ended */
    void requireRunning() {
        if (!isRunning()) {
            throw Refusal.conflict(
                    "not-running", "Only an approved order is ended, once; this one is " + state() + ".");
        }
    }

    /** What it will still take of the contract: never more than was ordered, whatever was put right; nothing once it ended. */
    Money committed() {
        return chargedTo == ChargedTo.CONTRACT && ending == null
                ? new Money(Math.clamp(amountPence - settledPence, 0L, amountPence))
                : Money.ZERO;
    }

    private void requireOpen() {
        if (state != State.REQUESTED) {
            throw Refusal.conflict("already-decided", "The order is " + state + "; ask for a new one if need be.");
        }
    }

    UUID orderId() {
        return orderId;
    }

    String contractRef() {
        return contractRef;
    }

    UUID referralId() {
        return referralId;
    }

    String serviceType() {
        return serviceType;
    }

    String requestingTeam() {
        return requestingTeam;
    }

    int minutes() {
        return minutes;
    }

    Money ratePerHour() {
        return new Money(ratePencePerHour);
    }

    Money amount() {
        return new Money(amountPence);
    }

    ExceptionalReason reason() {
        return reason;
    }

    State state() {
        return ending == null ? state : State.ENDED;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Approvals approvals() {
        return approvals;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    ChargedTo chargedTo() {
        return chargedTo;
    }

    LocalDate chargedYear() {
        return chargedYear;
    }

    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    long version() {
        return version;
    }
}
