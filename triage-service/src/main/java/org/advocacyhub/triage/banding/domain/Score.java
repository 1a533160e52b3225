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
 * @param dateProximity how close the earliest date is
 * @param vulnerability a part each for so many of the listed circumstances
 * @param noOtherSupport nobody unpaid could help
 * @param consequence liberty, home or child before care or income before the rest
 * @param waiting working days waited
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
    /** Thousandths in a point. */
    private static final int POINT = 1_000;

    private static final int PERCENT = 100;
    /** Calendar days; no weight looks further than 20 working days. */
    private static final int HORIZON_DAYS = 40;

    /**
     * @param weights as valid on the effective received date
     * @param today the day for which the order is wanted
     */
    public static Score of(
            ScoreWeights weights, ServiceType type, Facts facts, LocalDate effectiveReceivedDate, LocalDate today) {
        return new Score(
                share(weights.dateProximity(), nearness(weights, facts.keyDates(), today), weights.nearDays()),
                share(weights.vulnerability(), vulnerabilities(facts), weights.fullVulnerabilities()),
                facts.need().nobodyUnpaid() == Answer.Y ? POINT * weights.noOtherSupport() : 0,
                share(weights.consequence(), consequencePercent(weights, type, facts), PERCENT),
                share(weights.waiting(), waited(effectiveReceivedDate, today), weights.fullWaitDays()));
    }

    /** So much of a weight, all of it from {@code whole} on. */
    private static int share(int weight, long part, int whole) {
        return (int) (POINT * weight * Math.min(part, whole) / whole);
    }

    /** Thousandths of a point, 0 to 100,000; more comes first. */
    public int total() {
        return dateProximity + vulnerability + noOtherSupport + consequence + waiting;
    }

    private static int nearness(ScoreWeights weights, List<KeyDate> keyDates, LocalDate today) {
        return keyDates.stream()
                .filter(KeyDate::isDeadline)
                .map(KeyDate::on)
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusDays(HORIZON_DAYS)))
                .min(LocalDate::compareTo)
                .map(day -> Math.max(
                        0, weights.nearDays() - WorkingCalendar.england().between(today, day)))
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
                        lacksCapacity(facts),
                        facts.risk().homeless() == Answer.Y || facts.place().isNoFixedAbode(),
                        specialisms.contains("ASYLUM_REFUGEE"),
                        specialisms.contains("END_OF_LIFE"),
                        facts.risk().domesticAbuse() == Answer.Y)
                .filter(Boolean::booleanValue)
                .count();
    }

    /** To consent, for the decision in hand or for the arrangements: each as stated, none is worked out from another (A.2). */
    private static boolean lacksCapacity(Facts facts) {
        return facts.authority().hasCapacityToConsent() == Answer.N
                || facts.imca() != null && facts.imca().lacksCapacity() == Answer.Y
                || facts.court() != null && facts.court().lacksCapacity() == Answer.Y;
    }

    private static int consequencePercent(ScoreWeights weights, ServiceType type, Facts facts) {
        if (LIBERTY.contains(type) || hasDate(facts, "EVICTION")) {
            return PERCENT;
        }
        return type.isCareAct() || hasDate(facts, "BENEFIT_APPEAL")
                ? weights.careOrIncomePercent()
                : weights.otherPercent();
    }

    private static boolean hasDate(Facts facts, String keyDateType) {
        return facts.keyDates().stream().anyMatch(date -> date.type().equals(keyDateType));
    }

    private static int waited(LocalDate from, LocalDate today) {
        return today.isAfter(from.plusDays(HORIZON_DAYS))
                ? HORIZON_DAYS
                : WorkingCalendar.england().between(from, today);
    }
}
