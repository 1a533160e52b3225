package org.advocacyhub.triage.banding.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.KeyDate;
import org.advocacyhub.triage.referral.domain.MhaStatus;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * What the band rules look at. Days are counted from the effective received date (C.5 rule 2); a date before the day of
 * receipt is over and raises nothing.
 *
 * @param receivedOn the day in London on which it came in, which may lie before the effective date
 * @param sectionTwoStart start of a section 2, null otherwise
 */
public record Urgency(
        ServiceType serviceType,
        LocalDate receivedOn,
        LocalDate effectiveReceivedDate,
        List<KeyDate> keyDates,
        LocalDate sectionTwoStart,
        int tribunalWindowDays,
        boolean urgentTreatmentPending,
        boolean exposedToAllegedSource,
        boolean domesticAbuse,
        boolean immediateDanger) {

    /** Further away than any rule looks; keeps the arithmetic off absurd dates. */
    static final int FAR = 1000;

    private static final int HORIZON_DAYS = 120;
    private static final int WINDOW_CLOSING_DAYS = 4;

    public static Urgency of(
            ServiceType type,
            Facts facts,
            LocalDate receivedOn,
            LocalDate effectiveReceivedDate,
            int tribunalWindowDays) {
        var imha = facts.imha();
        return new Urgency(
                type,
                receivedOn,
                effectiveReceivedDate,
                facts.keyDates(),
                imha != null && imha.mhaStatus() == MhaStatus.S2 ? imha.sectionStart() : null,
                tribunalWindowDays,
                imha != null && imha.urgentTreatmentPending() == Answer.Y,
                facts.risk().exposedToAllegedSource() == Answer.Y,
                facts.risk().domesticAbuse() == Answer.Y,
                facts.risk().immediateDanger() == Answer.Y);
    }

    /** The earliest fixed date that is still to come. */
    public Optional<LocalDate> earliestFixedDate() {
        return earliest(KeyDate::fixed);
    }

    int workingDaysToFixedDate() {
        return workingDaysTo(KeyDate::fixed);
    }

    int workingDaysTo(Set<String> types) {
        return workingDaysTo(date -> types.contains(date.type()));
    }

    int calendarDaysTo(Set<String> types) {
        return earliest(date -> types.contains(date.type()))
                .map(day -> (int) Math.min(FAR, ChronoUnit.DAYS.between(effectiveReceivedDate, day)))
                .orElse(FAR);
    }

    /** Section 2 with four calendar days or fewer left of the window, and at least one (B-03, A.8.2). */
    boolean tribunalWindowClosing() {
        if (sectionTwoStart == null) {
            return false;
        }
        var left = ChronoUnit.DAYS.between(effectiveReceivedDate, sectionTwoStart.plusDays(tribunalWindowDays));
        return left > 0 && left <= WINDOW_CLOSING_DAYS;
    }

    private int workingDaysTo(Predicate<KeyDate> which) {
        return earliest(which)
                .map(day -> day.isAfter(effectiveReceivedDate.plusDays(HORIZON_DAYS))
                        ? FAR
                        : WorkingCalendar.england().between(effectiveReceivedDate, day))
                .orElse(FAR);
    }

    private Optional<LocalDate> earliest(Predicate<KeyDate> which) {
        return keyDates.stream()
                .filter(KeyDate::isDeadline)
                .filter(which)
                .map(KeyDate::on)
                .filter(day -> !day.isBefore(receivedOn))
                .min(LocalDate::compareTo);
    }
}
