package org.advocacyhub.provider.withdrawal.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a withdrawal stands (domain.md F.9). Once its day has come it can't be cancelled, whether or not it has begun to be carried out:
 * triage stopped asking the partner at midnight.
 *
 * <pre>
 *   Announced --+-- before its day: the hub cancels it ---------------> Cancelled
 *               +-- from 00:00 in London on its day --> TakingEffect -- nothing is left to move --> Complete
 * </pre>
 */
public sealed interface WithdrawalStanding {

    WithdrawalState state();

    /** Recorded, and nothing has moved. */
    record Announced(LocalDate effectiveOn) implements WithdrawalStanding {

        @Override
        public WithdrawalState state() {
            return WithdrawalState.ANNOUNCED;
        }

        public boolean mayBeCancelled(LocalDate today) {
            return today.isBefore(effectiveOn);
        }

        public boolean isDue(LocalDate today) {
            return !mayBeCancelled(today);
        }

        public Cancelled cancel(LocalDate today, Instant at) {
            if (!mayBeCancelled(today)) {
                throw new IllegalStateException("in effect since " + effectiveOn);
            }
            return new Cancelled(at);
        }

        public TakingEffect begin(LocalDate today, Instant at) {
            if (!isDue(today)) {
                throw new IllegalStateException("not before " + effectiveOn);
            }
            return new TakingEffect(at);
        }
    }

    /** The sub-contracts have ended and the staff has gone; offers and cases are being moved, batch by batch. */
    record TakingEffect(Instant startedAt) implements WithdrawalStanding {

        @Override
        public WithdrawalState state() {
            return WithdrawalState.TAKING_EFFECT;
        }

        public Complete complete(Instant at) {
            return new Complete(startedAt, at);
        }
    }

    /** Nothing is left with the partner. */
    record Complete(Instant startedAt, Instant completedAt) implements WithdrawalStanding {

        @Override
        public WithdrawalState state() {
            return WithdrawalState.COMPLETE;
        }
    }

    /** It didn't happen. */
    record Cancelled(Instant at) implements WithdrawalStanding {

        @Override
        public WithdrawalState state() {
            return WithdrawalState.CANCELLED;
        }
    }
}
