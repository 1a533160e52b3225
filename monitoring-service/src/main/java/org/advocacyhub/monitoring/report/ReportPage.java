package org.advocacyhub.monitoring.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.advocacyhub.monitoring.report.domain.Report;

/** A report as a page: well-formed, without a script, to read on a screen, by ear, or on A4. */
final class ReportPage {

    @CheckedTemplate(basePath = "report")
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(Report report, boolean onScreen);
    }

    private ReportPage() {}

    /** For a browser: with the way to the other pages. */
    static String onScreen(Report report) {
        return Templates.page(report, true).render();
    }

    /** For paper, where no way leads on. */
    static String onPaper(Report report) {
        return Templates.page(report, false).render();
    }
}
