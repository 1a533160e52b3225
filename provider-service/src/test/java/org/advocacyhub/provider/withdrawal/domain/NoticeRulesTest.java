package org.advocacyhub.provider.withdrawal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalStanding.Announced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md F.9: employee liability information 28 days before the transfer; nothing is undone once the day has come. */
class NoticeRulesTest {

    private static final LocalDate DAY = LocalDate.of(2017, 6, 15);
    private static final Instant AT = Instant.parse("2017-06-14T23:00:00Z");

    @ParameterizedTest(name = "notice on {0}, staff {1}, waived {2}: {3}")
    @CsvSource({
        "2017-05-18, true,  false, false", // 28 days
        "2017-05-19, true,  false, true", // 27 days
        "2017-06-15, true,  false, true",
        "2017-05-19, true,  true,  false",
        "2017-05-19, false, false, false",
    })
    void warns_of_a_short_notice(LocalDate noticeOn, boolean staff, boolean waived, boolean warned) {
        assertEquals(warned, NoticeRules.check(noticeOn, DAY, 28, staff, waived).isPresent());
    }

    @Test
    void a_day_that_has_come_is_carried_out_and_not_cancelled() {
        var announced = new Announced(DAY);
        var before = DAY.minusDays(1);

        assertEquals(WithdrawalState.CANCELLED, announced.cancel(before, AT).state());
        assertThrows(IllegalStateException.class, () -> announced.begin(before, AT));
        assertThrows(IllegalStateException.class, () -> announced.cancel(DAY, AT));
        assertEquals(
                WithdrawalState.COMPLETE, announced.begin(DAY, AT).complete(AT).state());
    }
}
