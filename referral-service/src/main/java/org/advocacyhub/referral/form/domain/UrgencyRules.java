package org.advocacyhub.referral.form.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.referral.form.domain.KeyDate.KeyDateType;

/**
 * Which incomplete referrals are too urgent to wait for their answers (domain.md B.8): the hub telephones the referrer while
 * they go on. Every incomplete referral is accepted; this says how. It reads off the form what puts a referral in the first two
 * bands (C.3), counted in working days from the effective date as triage counts; the band itself is triage's to set.
 */
public final class UrgencyRules {

    private static final int DAYS_TO_P1 = 3;
    private static final int DAYS_TO_P2 = 10;

    private static final Set<KeyDateType> HOME_OR_INCOME = EnumSet.of(KeyDateType.EVICTION, KeyDateType.BENEFIT_APPEAL);
    private static final Set<KeyDateType> CHILD_CONFERENCE =
            EnumSet.of(KeyDateType.CHILD_PROTECTION_CONFERENCE, KeyDateType.PLO_MEETING);

    private UrgencyRules() {}

    /** Goes on at once although answers are missing. */
    public static boolean goesOnIncomplete(ReferralForm form, Instant receivedAt) {
        return (form.requestedType() != null && form.requestedType().urgentFromTheStart())
                || form.risk().immediateDanger() == Answer.Y
                || form.risk().domesticAbuse() == Answer.Y
                || form.risk().exposedToAllegedSource() == Answer.Y
                || form.keyDates().stream().anyMatch(date -> raises(date, form.requestedType(), receivedAt));
    }

    /** B-05, B-07 and B-08. A day before that of receipt is over, and so is the one on which a section began. */
    private static boolean raises(KeyDate date, RequestedType type, Instant receivedAt) {
        if (date.date() == null || date.type() == KeyDateType.SECTION_START || isOver(date.date(), receivedAt)) {
            return false;
        }
        var days = WorkingCalendar.england().between(EffectiveDay.of(receivedAt), date.date());
        var fixed = Boolean.TRUE.equals(date.fixed());
        return fixed && days <= DAYS_TO_P1 || days <= DAYS_TO_P2 && (fixed && mayBeDuty(type) || isClose(date, type));
    }

    private static boolean isOver(LocalDate day, Instant receivedAt) {
        return day.isBefore(LocalDate.ofInstant(receivedAt, WorkingCalendar.LONDON));
    }

    /** Of the duties these two alone are not urgent from the start; what nobody named may turn out to be one. */
    private static boolean mayBeDuty(RequestedType type) {
        return switch (type) {
            case CARE_ACT, NHS_COMPLAINTS, UNSURE -> true;
            case null -> true;
            default -> false;
        };
    }

    private static boolean isClose(KeyDate date, RequestedType type) {
        return HOME_OR_INCOME.contains(date.type())
                || type == RequestedType.PARENT_CP && CHILD_CONFERENCE.contains(date.type());
    }
}
