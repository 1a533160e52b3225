package org.advocacyhub.monitoring.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.advocacyhub.monitoring.report.domain.Report;

/** A report as a page: well-formed, without a script, to read on a screen, by ear, or on A4. */
final class ReportPage {

    @CheckedTemplate(basePath = "report")
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(Report report);
    }

    private ReportPage() {}

    static String render(Report report) {
        return Templates.page(report).render();
    }
}
