package org.advocacyhub.monitoring.pressure;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.pressure.domain.CouncilReply;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Demand pressure as pages: what raised it with its evidence, what lies behind it, what may be done, and the council's reply (domain.md E.5). */
@Path("/demand-pressure")
@Produces("text/html;qs=0.5")
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@RunOnVirtualThread
class DemandPressurePages {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /** @param onward address of the rest; null when there is none */
    record ListPage(String contractRef, List<PressureReportView> reports, String onward) {}

    /** @param forms what the reader can do now */
    record OnePage(PressureReportView report, List<Form> forms) {

        /** Minutes that advocates spent chasing referrers; for a report with causes. */
        public int chasing() {
            return Math.toIntExact(report.causes().chasingReferrerMinutes());
        }
    }

    @CheckedTemplate(basePath = "pressure")
    static class Templates {

        private Templates() {}

        static native TemplateInstance reports(ListPage page);

        static native TemplateInstance report(OnePage page);
    }

    private final PressureReports reports;
    private final ShowReports showReports;
    private final ContractPlans plans;
    private final Caller caller;

    DemandPressurePages(PressureReports reports, ShowReports showReports, ContractPlans plans, Caller caller) {
        this.reports = reports;
        this.showReports = showReports;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response list(
            @QueryParam("contract") @NotNull @Pattern(regexp = REF) String contract, @BeanParam PageAsked asked) {
        plans.terms(contract);
        var page = asked.newestFirst(
                (sentAt, reportId, rows) -> reports.before(contract, sentAt, reportId, rows),
                PressureReport::sentAt,
                PressureReport::reportId);
        var views = new Page<>(showReports.views(page.items()), page.nextCursor());
        return JsonOrPage.page(Templates.reports(
                                new ListPage(contract, views.items(), PageLinks.nextForReaders(views, asked.uri)))
                        .render())
                .build();
    }

    @GET
    @Path("/{reportId}")
    @Transactional
    @Operation(hidden = true)
    public Response one(@PathParam("reportId") UUID reportId) {
        var report = reports.require(reportId);
        return JsonOrPage.page(Templates.report(new OnePage(showReports.view(report), forms(report)))
                        .render())
                .build();
    }

    private List<Form> forms(PressureReport report) {
        return report.repliedOn() != null || !caller.has(COMMISSIONER)
                ? List.of()
                : List.of(Form.of(
                                "Reply to it",
                                "/demand-pressure/" + report.reportId() + "/reply",
                                "Reply",
                                Box.choice("answer", "What the council says", CouncilReply.values()),
                                Box.words("note", "More about it, never about a person; needed for another answer")
                                        .orNone())
                        .of(report.version()));
    }
}
