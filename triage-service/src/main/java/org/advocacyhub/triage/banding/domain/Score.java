package org.advocacyhub.triage.banding.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.KeyDate;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * The order inside a band (domain.md C.4), in thousandths of a point so that it never depends on rounding of doubles. The
 * inputs are exactly the listed ones; no other characteristic of a person may enter.
 *
 * @param dateProximity of 40 points: how close the earliest date is
 * @param vulnerability of 25 points: a third each for up to three of the listed circumstances
 * @param noOtherSupport of 15 points: nobody unpaid could help
 * @param consequence of 10 points: liberty, home or child before care or income before the rest
 * @param waiting of 10 points: working days waited, full after 20
 */
public record Score(int dateProximity, int vulnerability, int noOtherSupport, int consequence, int waiting) {

    private static final Set<ServiceType> LIBERTY = Set.of(
            ServiceType.IMHA,
            ServiceType.IMCA_ACCOM,
            ServiceType.IMCA_39A,
            ServiceType.IMCA_39C,
            ServiceType.IMCA_39D,
            ServiceType.RPR_PAID,
            ServiceType.RULE_1_2_REP,
            ServiceType.PARENT_CP);
    private static final int HORIZON_DAYS = 40;

    /**
     * @param today the day for which the order is wanted
     */
    public static Score of(ServiceType type, Facts facts, LocalDate effectiveReceivedDate, LocalDate today) {
        return new Score(
                proximity(facts.keyDates(), today),
                25_000 * (int) Math.min(3, vulnerabilities(facts)) / 3,
                facts.need().nobodyUnpaid() == Answer.Y ? 15_000 : 0,
                consequence(type, facts),
                500 * Math.min(20, waited(effectiveReceivedDate, today)));
    }

    /** Thousandths of a point, 0 to 100,000; more comes first. */
    public int total() {
        return dateProximity + vulnerability + noOtherSupport + consequence + waiting;
    }

    private static int proximity(List<KeyDate> keyDates, LocalDate today) {
        return keyDates.stream()
                .filter(KeyDate::isDeadline)
                .map(KeyDate::on)
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusDays(HORIZON_DAYS)))
                .min(LocalDate::compareTo)
                .map(day -> 4_000 * Math.max(0, 10 - WorkingCalendar.england().between(today, day)))
                .orElse(0);
    }

    private static long vulnerabilities(Facts facts) {
        var age = facts.ageYears();
        var specialisms = facts.need().specialisms();
        return Stream.of(
                        age != null && age < 18,
                        age != null && age >= 80,
                        specialisms.stream().anyMatch(code -> code.startsWith("SENSORY_")),
                        facts.need().noSpeech() == Answer.Y,
                        facts.authority().hasCapacityToConsent() == Answer.N,
                        facts.risk().homeless() == Answer.Y || facts.place().isNoFixedAbode(),
                        specialisms.contains("ASYLUM_REFUGEE"),
                        specialisms.contains("END_OF_LIFE"),
                        facts.risk().domesticAbuse() == Answer.Y)
                .filter(Boolean::booleanValue)
                .count();
    }

    private static int consequence(ServiceType type, Facts facts) {
        if (LIBERTY.contains(type) || hasDate(facts, "EVICTION")) {
            return 10_000;
        }
        return type.isCareAct() || hasDate(facts, "BENEFIT_APPEAL") ? 6_000 : 3_000;
    }

    private static boolean hasDate(Facts facts, String keyDateType) {
        return facts.keyDates().stream().anyMatch(date -> date.type().equals(keyDateType));
    }

    private static int waited(LocalDate from, LocalDate today) {
        return today.isAfter(from.plusDays(HORIZON_DAYS))
                ? 20
                : WorkingCalendar.england().between(from, today);
    }
}
