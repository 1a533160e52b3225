package org.advocacyhub.triage.demand.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What is known of demand on a day; the evidence when it is pressure.
 *
 * @param waiting people on the list
 * @param byTypeAndBand the same by type and band
 * @param beyondTarget statutory referrals that wait beyond the day by which an advocate had to be named
 * @param longestBeyond the one of them that waits the longest; null when none does
 * @param openCases cases open at the partners of the contract that told their advocates
 * @param wteHundredths full-time advocates of those partners in hundredths; 0 while none told
 * @param hoursRequestedOn day of the oldest request for hours without a reply; null when there is none
 * @param daysWithoutReply working days since then; 0 when there is none
 */
public record DemandFigures(
        LocalDate day,
        int waiting,
        List<WaitingCount> byTypeAndBand,
        int beyondTarget,
        UUID longestBeyond,
        int openCases,
        int wteHundredths,
        LocalDate hoursRequestedOn,
        int daysWithoutReply) {

    private static final int WHOLE = 100;

    /** How many of a type and band wait. */
    public record WaitingCount(String serviceType, String band, int waiting) {}

    /** Cases for each full-time advocate in hundredths, HALF_UP; unknown while no partner told its advocates. */
    public OptionalLong meanCaseloadHundredths() {
        return wteHundredths == 0
                ? OptionalLong.empty()
                : OptionalLong.of(((long) openCases * WHOLE * WHOLE * 2 + wteHundredths) / (2L * wteHundredths));
    }

    /** More cases for each full-time advocate than this, exactly. */
    boolean isCaseloadAbove(int limit) {
        return wteHundredths > 0 && (long) openCases * WHOLE > (long) limit * wteHundredths;
    }
}
