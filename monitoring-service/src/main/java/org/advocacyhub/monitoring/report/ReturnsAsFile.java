package org.advocacyhub.monitoring.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntConsumer;
import org.advocacyhub.monitoring.report.domain.Report;
import org.advocacyhub.monitoring.report.domain.ReportOfQuarters;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** The returns of a long period as one file: what each quarter's report says, side by side. */
@ApplicationScoped
public class ReturnsAsFile {

    private final ComposeReport composeReport;

    ReturnsAsFile(ComposeReport composeReport) {
        this.composeReport = composeReport;
    }

    /**
     * A workbook, before any transaction.
     *
     * @param quarters in order, at least one
     * @param composed is told after each quarter how many are done; may throw to end the work
     */
    public byte[] workbook(String contractRef, List<Quarter> quarters, IntConsumer composed) {
        return ReportFile.workbook(report(contractRef, quarters, composed));
    }

    /** The same as a PDF. */
    public byte[] pdf(String contractRef, List<Quarter> quarters, IntConsumer composed) {
        return ReportFile.pdf(report(contractRef, quarters, composed));
    }

    private Report report(String contractRef, List<Quarter> quarters, IntConsumer composed) {
        var reports = new LinkedHashMap<Quarter, Report>();
        for (var quarter : quarters) {
            reports.put(quarter, composeReport.handle(contractRef, quarter));
            composed.accept(reports.size());
        }
        return ReportOfQuarters.of(
                "Returns of " + contractRef + " from " + quarters.getFirst() + " to " + quarters.getLast(), reports);
    }
}
