package org.advocacyhub.referral.notice.domain;

import java.time.LocalDate;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.referral.notice.domain.Message.Wait;

/** When a referrer who was asked and did not answer is reminded: after five and after eight working days (domain.md D.1.1). */
public final class ChaserRules {

    private ChaserRules() {}

    /** Whoever was asked on this day or before has let that much time pass. */
    public static LocalDate askedBy(Wait waited, LocalDate today) {
        var calendar = WorkingCalendar.england();
        var day = today;
        while (calendar.between(day, today) < days(waited)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static int days(Wait waited) {
        return switch (waited) {
            case FIVE_WORKING_DAYS -> 5;
            case EIGHT_WORKING_DAYS -> 8;
        };
    }
}
