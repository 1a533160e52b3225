package org.advocacyhub.monitoring.spotorder.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.contract.domain.Money;

/**
 * When nobody will use an approved order any more (domain.md F.7). Invoices come after the work: an order that is over stays set
 * aside for the days that the contract gives them.
 */
public final class SpotEndRules {

    /**
     * What is known of the work.
     *
     * @param approvedOn day of the second approval: what was over before was over without the order
     * @param lastDay last day that the order was given for; null when none was agreed
     * @param casesClosedOn day on which the last case of the referral was closed; null while one is open or there is none
     * @param endedWithoutCaseOn day on which the referral ended without a case; null when it did not, or a service outside has it
     */
    public record Work(
            LocalDate approvedOn, LocalDate lastDay, LocalDate casesClosedOn, LocalDate endedWithoutCaseOn) {}

    /** An order is over, and since when. */
    public record Over(EndGround ground, LocalDate since) {

        /** What is released and on what it rests, in plain English, for the ledger. */
        public String inWords(int settleDays, Money ordered, Money unused) {
            var words =
                    switch (ground) {
                        case CASE_CLOSED ->
                            "The last case was closed on %s and %d days for invoices have passed."
                                    .formatted(since, settleDays);
                        case NO_CASE ->
                            "The referral ended without a case on %s and %d days for invoices have passed."
                                    .formatted(since, settleDays);
                        case LAST_DAY ->
                            "The last day of the order was %s and %d days for invoices have passed."
                                    .formatted(since, settleDays);
                        case BY_HUB -> "The hub ended the order on %s.".formatted(since);
                    };
            return words + " Of " + ordered + " ordered, " + unused + " was not used and is released.";
        }
    }

    private SpotEndRules() {}

    /** What ended the order first, when the days for invoices have passed since; empty while it runs. */
    public static Optional<Over> over(Work work, int settleDays, LocalDate today) {
        return Stream.of(
                        since(EndGround.CASE_CLOSED, work.casesClosedOn(), work.approvedOn()),
                        since(EndGround.NO_CASE, work.endedWithoutCaseOn(), work.approvedOn()),
                        since(EndGround.LAST_DAY, work.lastDay(), work.approvedOn()))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Over::since))
                .filter(over -> over.since().plusDays(settleDays).isBefore(today));
    }

    private static Optional<Over> since(EndGround ground, LocalDate day, LocalDate approvedOn) {
        return Optional.ofNullable(day).map(known -> new Over(ground, known.isBefore(approvedOn) ? approvedOn : known));
    }
}
