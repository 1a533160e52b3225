package org.advocacyhub.provider.withdrawal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.partner.GivenUpWork;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalReason;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalStanding;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalStanding.Announced;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalStanding.Cancelled;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalStanding.Complete;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalStanding.TakingEffect;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalState;
import org.advocacyhub.runtime.web.Refusal;

/** What the hub recorded of a partner that gives up lots (domain.md F.9); moves by {@link WithdrawalStanding}. */
@Entity
class Withdrawal {

    /**
     * What is to happen.
     *
     * @param districts GSS codes; empty for all of the lots
     * @param staffTransfers whether the paid advocates go to the successor (TUPE)
     * @param staff who of them; empty for all
     * @param noticeWaiver why a notice shorter than the law's is no matter; null when nobody said so
     */
    record Terms(
            String successor,
            List<String> lots,
            List<String> districts,
            LocalDate noticeOn,
            LocalDate effectiveOn,
            WithdrawalReason reason,
            boolean staffTransfers,
            List<String> staff,
            String noticeWaiver) {}

    @Id
    private UUID id;

    private String partnerId;
    private String successor;
    private List<String> lots;
    private List<String> districts;
    private LocalDate noticeOn;
    private LocalDate effectiveOn;

    @Enumerated(EnumType.STRING)
    private WithdrawalReason reason;

    private boolean staffTransfers;
    private List<String> staff;
    private String noticeWaiver;

    @Enumerated(EnumType.STRING)
    private WithdrawalState state;

    private Instant announcedAt;
    private String announcedBy;
    private Instant cancelledAt;
    private String cancelledBy;
    private Instant startedAt;
    private Instant completedAt;

    @Version
    private long version;

    protected Withdrawal() {}

    Withdrawal(UUID id, String partnerId, Terms terms, String by, Instant at) {
        this.id = id;
        this.partnerId = partnerId;
        this.successor = terms.successor();
        this.lots = List.copyOf(terms.lots());
        this.districts = List.copyOf(terms.districts());
        this.noticeOn = terms.noticeOn();
        this.effectiveOn = terms.effectiveOn();
        this.reason = terms.reason();
        this.staffTransfers = terms.staffTransfers();
        this.staff = List.copyOf(terms.staff());
        this.noticeWaiver = terms.noticeWaiver();
        this.state = WithdrawalState.ANNOUNCED;
        this.announcedAt = at;
        this.announcedBy = by;
    }

    WithdrawalStanding standing() {
        return switch (state) {
            case ANNOUNCED -> new Announced(effectiveOn);
            case TAKING_EFFECT -> new TakingEffect(startedAt);
            case COMPLETE -> new Complete(startedAt, completedAt);
            case CANCELLED -> new Cancelled(cancelledAt);
        };
    }

    /** It doesn't happen; refused with a 409 from its day on. */
    void cancel(LocalDate today, String by, Instant at) {
        if (!(standing() instanceof Announced announced) || !announced.mayBeCancelled(today)) {
            throw Refusal.conflict(
                    "withdrawal-in-effect",
                    state == WithdrawalState.CANCELLED
                            ? "The withdrawal was cancelled before."
                            : "It holds since " + effectiveOn + ": agree on new sub-contracts with the partner.");
        }
        stand(announced.cancel(today, at));
        cancelledBy = by;
    }

    /** Its day has come. */
    void begin(Announced announced, LocalDate today, Instant at) {
        stand(announced.begin(today, at));
    }

    /** Nothing is left to move. */
    void complete(TakingEffect begun, Instant at) {
        stand(begun.complete(at));
    }

    private void stand(WithdrawalStanding next) {
        state = next.state();
        switch (next) {
            case Announced _ -> throw new IllegalStateException("a withdrawal is announced once");
            case Cancelled(var at) -> cancelledAt = at;
            case TakingEffect(var at) -> startedAt = at;
            case Complete complete -> completedAt = complete.completedAt();
        }
    }

    GivenUpWork.Order order() {
        return order(id, partnerId, terms());
    }

    static GivenUpWork.Order order(UUID id, String partnerId, Terms terms) {
        return new GivenUpWork.Order(id, partnerId, terms.lots(), terms.districts(), terms.effectiveOn());
    }

    Terms terms() {
        return new Terms(
                successor, lots, districts, noticeOn, effectiveOn, reason, staffTransfers, staff, noticeWaiver);
    }

    UUID id() {
        return id;
    }

    String partnerId() {
        return partnerId;
    }

    WithdrawalState state() {
        return state;
    }

    Instant announcedAt() {
        return announcedAt;
    }

    Instant cancelledAt() {
        return cancelledAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant completedAt() {
        return completedAt;
    }

    long version() {
        return version;
    }
}
