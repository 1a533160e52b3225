package org.advocacyhub.provider.withdrawal.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.advocacyhub.provider.withdrawal.domain.Warning.Code;

/**
 * Whether the new employer has the time that the law gives it (domain.md F.9; TUPE Regulations 2006 reg 11(6)): employee liability
 * information is due so many days before the transfer. It binds the employers and not the hub: the hub is warned, and may say why it goes
 * on all the same.
 */
public final class NoticeRules {

    private NoticeRules() {}

    /**
     * @param required days between notice and transfer, as valid on the day of the transfer
     * @param waived somebody said why it doesn't matter here
     */
    public static Optional<Warning> check(
            LocalDate noticeOn, LocalDate effectiveOn, int required, boolean staffTransfers, boolean waived) {
        var given = ChronoUnit.DAYS.between(noticeOn, effectiveOn);
        if (!staffTransfers || waived || given >= required) {
            return Optional.empty();
        }
        return Optional.of(new Warning(
                Code.SHORT_NOTICE,
                "TUPE reg 11",
                "%d days from notice to transfer; the successor is to have the employee liability information %d days before. Choose %s or later, or send noticeWaiver with the reason."
                        .formatted(given, required, noticeOn.plusDays(required))));
    }
}
