package org.advocacyhub.local.kent;

import static org.advocacyhub.local.kent.Dice.side;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.local.kent.Dice.Side;

/** When referrals come: on working days mostly between nine and five, a few in the evening, a few at weekends. */
final class Arrivals {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final List<Side<Integer>> HOURS = List.of(
            side(4, 8),
            side(12, 9),
            side(15, 10),
            side(14, 11),
            side(9, 12),
            side(11, 13),
            side(13, 14),
            side(12, 15),
            side(7, 16),
            side(2, 17),
            side(1, 18));
    private static final int WORKING_DAY_WEIGHT = 20;

    private Arrivals() {}

    /** So many moments from the first to the last day, in order, all different. */
    static List<ZonedDateTime> draw(Dice dice, LocalDate first, LocalDate last, int howMany) {
        var calendar = WorkingCalendar.england();
        var days = first.datesUntil(last.plusDays(1))
                .filter(day -> calendar.isWorkingDay(day) || day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .map(day -> side(calendar.isWorkingDay(day) ? WORKING_DAY_WEIGHT : 1, day))
                .toList();
        var moments = new ArrayList<ZonedDateTime>();
        for (int i = 0; i < howMany; i++) {
            var time = LocalTime.of(dice.roll(HOURS), dice.between(0, 59), dice.between(0, 59));
            moments.add(dice.roll(days).atTime(time).atZone(LONDON));
        }
        moments.sort(null);
        for (int i = 1; i < howMany; i++) {
            if (!moments.get(i).isAfter(moments.get(i - 1))) {
                moments.set(i, moments.get(i - 1).plusSeconds(1));
            }
        }
        return moments;
    }
}
