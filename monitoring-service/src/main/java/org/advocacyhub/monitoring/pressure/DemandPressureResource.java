package org.advocacyhub.monitoring.pressure;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.pressure.domain.CouncilReply;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Demand pressure, reported to the council and answered by it (domain.md E.5). */
@Path("/demand-pressure")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Demand pressure")
class DemandPressureResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /**
     * What the council says.
     *
     * @param note about the contract, never about a person; needed for OTHER
     */
    @Schema(name = "PressureReplyRequest", examples = "{\"answer\": \"VIREMENT\"}")
    record ReplyRequest(
            @NotNull @Schema(examples = "VIREMENT") CouncilReply answer,

            @Size(min = 1, max = 1000) @Schema(examples = "From Care Act to IMHA, 40,000 from October.")
            String note) {}

    private final PressureReports reports;
    private final ShowReports showReports;
    private final ReplyToReport replyToReport;
    private final ContractPlans plans;
    private final Caller caller;

    DemandPressureResource(
            PressureReports reports,
            ShowReports showReports,
            ReplyToReport replyToReport,
            ContractPlans plans,
            Caller caller) {
        this.reports = reports;
        this.showReports = showReports;
        this.replyToReport = replyToReport;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listDemandPressure",
            summary = "Reports of demand pressure of a contract, the newest first",
            description =
                    "One for each time of pressure, whatever raised it: the list, the caseload or a request without a reply, as"
                            + " triage-service told it; referrals or hours of a line above plan; a forecast above the contract price."
                            + " With the evidence, causes, what may be done, and the working days without a reply.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next leads to the next")
    @APIResponse(responseCode = "400", description = "invalid-cursor, or contract is missing")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<PressureReportView>> list(
            @Parameter(description = "Reference of the contract")
                    @QueryParam("contract")
                    @NotNull
                    @Pattern(regexp = REF)
                    String contract,
            @BeanParam PageAsked asked) {
        plans.terms(contract);
        var page = asked.newestFirst(
                (sentAt, reportId, rows) -> reports.before(contract, sentAt, reportId, rows),
                PressureReport::sentAt,
                PressureReport::reportId);
        return asked.answer(new Page<>(showReports.views(page.items()), page.nextCursor()));
    }

    @GET
    @Path("/{reportId}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "readDemandPressure",
            summary = "Read a report of demand pressure",
            description = "The ETag is needed to reply.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = PressureReportView.class)))
    @APIResponse(responseCode = "404", description = "unknown-report")
    public Response read(@PathParam("reportId") UUID reportId) {
        return answer(reports.require(reportId));
    }

    @POST
    @Path("/{reportId}/reply")
    @RolesAllowed(COMMISSIONER)
    @Transactional
    @Operation(
            operationId = "replyToDemandPressure",
            summary = "Reply to a report of demand pressure",
            description =
                    "Kept for ever with who and when. What raises the pressure after it wants a reply of its own; a report"
                            + " that is over may be replied to. What was promised is asked for as a virement, a variation or a spot order.")
    @APIResponse(
            responseCode = "200",
            description = "The report with the reply",
            content = @Content(schema = @Schema(implementation = PressureReportView.class)))
    @APIResponse(responseCode = "400", description = "The note is missing")
    @APIResponse(responseCode = "404", description = "unknown-report")
    @APIResponse(responseCode = "409", description = "already-replied")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response reply(
            @PathParam("reportId") UUID reportId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReplyRequest request) {
        return answer(replyToReport.handle(reportId, request.answer(), request.note(), ifMatch, caller.subject()));
    }

    private Response answer(PressureReport report) {
        return Response.ok(showReports.view(report))
                .tag(Versions.tag(report.version()))
                .build();
    }
}
