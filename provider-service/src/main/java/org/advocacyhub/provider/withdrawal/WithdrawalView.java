package org.advocacyhub.provider.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.partner.domain.GivenUp;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalReason;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalState;

/** A withdrawal, how far it has come, and what became of what it moved. */
record WithdrawalView(
        UUID withdrawalId,
        String partnerId,
        String successor,
        WithdrawalState state,
        LocalDate noticeOn,
        LocalDate effectiveOn,
        WithdrawalReason reason,
        boolean staffTransfers,
        String noticeWaiver,
        List<WorkView> work,
        Instant announcedAt,
        Instant cancelledAt,
        Instant startedAt,
        Instant completedAt,
        ProgressView progress,
        long version) {

    /** What is given up of a sub-contract. */
    record WorkView(String contractRef, String lot, List<String> serviceTypes, List<String> districts, boolean whole) {

        static WorkView of(GivenUp work) {
            return new WorkView(work.contractRef(), work.lot(), work.serviceTypes(), work.districts(), work.whole());
        }
    }

    /** Somebody who went along; {@code successorAdvocateId} differs where the successor had the id already. */
    record WentView(String advocateId, String successorAdvocateId) {}

    /**
     * How far it has come.
     *
     * @param casesToAllocate of those moved, how many came without their advocate
     * @param offersLeft waiting offers that still have to be recalled, or would have to be
     * @param casesLeft open cases that still have to be moved, or would have to be
     */
    record ProgressView(
            List<WentView> advocates,
            long offersRecalled,
            long offersLeft,
            long casesMoved,
            long casesToAllocate,
            long casesLeft) {

        static ProgressView of(Map<String, String> staff, Withdrawals.Moved moved, long offersLeft, long casesLeft) {
            return new ProgressView(
                    staff.entrySet().stream()
                            .map(went -> new WentView(went.getKey(), went.getValue()))
                            .toList(),
                    moved.offersRecalled(),
                    offersLeft,
                    moved.casesMoved(),
                    moved.casesToAllocate(),
                    casesLeft);
        }
    }

    static WithdrawalView of(Withdrawal found, List<GivenUp> work, ProgressView progress) {
        var terms = found.terms();
        return new WithdrawalView(
                found.id(),
                found.partnerId(),
                terms.successor(),
                found.state(),
                terms.noticeOn(),
                terms.effectiveOn(),
                terms.reason(),
                terms.staffTransfers(),
                terms.noticeWaiver(),
                work.stream().map(WorkView::of).toList(),
                found.announcedAt(),
                found.cancelledAt(),
                found.startedAt(),
                found.completedAt(),
                progress,
                found.version());
    }
}
