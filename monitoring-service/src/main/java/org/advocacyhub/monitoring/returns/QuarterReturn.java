package org.advocacyhub.monitoring.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans.SeriesBreak;
import org.advocacyhub.monitoring.governance.GovernanceReport;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/**
 * The figures of a contract and quarter, with what one must know to read them.
 *
 * @param asOf sender's time of the latest event that is counted; null before anything was heard
 * @param judgedOn what was due before this day and is still open is overdue; the day after the end once the quarter is over
 * @param contractChanges what changed in the contract during the quarter
 * @param governance what the network decided, who took part, how much rests on one organisation, what is to be done (F.11)
 * @param systemicIssues what was raised by the end of the quarter and had no answer before it (D.5.3)
 * @param demandPressure the times of demand pressure of which some day lies in the quarter (E.5)
 * @param seriesBreaks days up to the quarter's end from which figures can't be compared with earlier ones (F.10)
 */
public record QuarterReturn(
        String contractRef,
        Quarter quarter,
        Instant asOf,
        LocalDate judgedOn,
        List<ContractChange> contractChanges,
        List<SeriesBreak> seriesBreaks,
        GovernanceReport.Section governance,
        List<SystemicIssue> systemicIssues,
        List<PressureTime> demandPressure,
        List<Figure> figures) {

    /** Terms or a year were set. */
    public record ContractChange(Instant setAt, String what) {}

    /**
     * Something that goes wrong for many, raised with the body concerned (D.5.3).
     *
     * @param response null while there is none
     * @param changeAchieved FULL, PART or NO; null while there is no response
     */
    public record SystemicIssue(
            UUID systemicIssueId,
            String partnerId,
            String theme,
            String subject,
            LocalDate raisedOn,
            String response,
            String changeAchieved,
            LocalDate respondedOn) {}
}
