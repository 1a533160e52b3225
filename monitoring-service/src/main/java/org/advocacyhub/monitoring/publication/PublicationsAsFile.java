package org.advocacyhub.monitoring.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.advocacyhub.monitoring.publication.domain.Audience;
import org.advocacyhub.monitoring.report.ReportFile;
import org.advocacyhub.monitoring.report.domain.Report;
import org.advocacyhub.monitoring.report.domain.ReportOfQuarters;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** What was published of a long period for one audience, each quarter as it was corrected last, as one file. */
@ApplicationScoped
public class PublicationsAsFile {

    private final Publications publications;
    private final PublicationReport publicationReport;

    PublicationsAsFile(Publications publications, PublicationReport publicationReport) {
        this.publications = publications;
        this.publicationReport = publicationReport;
    }

    /** The first of these quarters of which nothing was published; empty when of all of them something was. */
    public Optional<Quarter> unpublished(String contractRef, List<Quarter> quarters) {
        var published = publications.published(contractRef, quarters.getFirst(), quarters.getLast());
        return quarters.stream().filter(quarter -> !published.contains(quarter)).findFirst();
    }

    /**
     * A workbook.
     *
     * @param quarters in order, at least one, each of them published
     * @param composed is told after each quarter how many are done; may throw to end the work
     */
    public byte[] workbook(String contractRef, List<Quarter> quarters, Audience audience, IntConsumer composed) {
        return ReportFile.workbook(report(contractRef, quarters, audience, composed));
    }

    /** The same as a PDF. */
    public byte[] pdf(String contractRef, List<Quarter> quarters, Audience audience, IntConsumer composed) {
        return ReportFile.pdf(report(contractRef, quarters, audience, composed));
    }

    /** The same as CSV, a line a figure. */
    public byte[] csv(String contractRef, List<Quarter> quarters, Audience audience, IntConsumer composed) {
        var all = new ArrayList<Publication>();
        for (var quarter : quarters) {
            all.add(last(contractRef, quarter));
            composed.accept(all.size());
        }
        return PublicationCsv.of(all, audience).getBytes(UTF_8);
    }

    private Report report(String contractRef, List<Quarter> quarters, Audience audience, IntConsumer composed) {
        var reports = new LinkedHashMap<Quarter, Report>();
        for (var quarter : quarters) {
            reports.put(quarter, publicationReport.of(last(contractRef, quarter), audience));
            composed.accept(reports.size());
        }
        return ReportOfQuarters.of(
                "Publications of " + contractRef + " from " + quarters.getFirst() + " to " + quarters.getLast(),
                reports);
    }

    private Publication last(String contractRef, Quarter quarter) {
        return publications
                .find(contractRef, quarter, null)
                .orElseThrow(() -> new IllegalStateException("nothing was published of " + quarter));
    }
}
