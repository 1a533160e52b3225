package org.advocacyhub.monitoring.export;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.report.ReportAnswers;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Files of long periods: asked for, followed and fetched. */
@Path("/contracts/{ref}/exports")
@RunOnVirtualThread
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, PARTNER})
@Tag(name = "Exports")
class ExportsResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    private final AskForExport askForExport;
    private final CancelExport cancelExport;
    private final Exports exports;
    private final ExportFile exportFile;
    private final ContractPlans plans;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    ExportsResource(
            AskForExport askForExport,
            CancelExport cancelExport,
            Exports exports,
            ExportFile exportFile,
            ContractPlans plans,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.askForExport = askForExport;
        this.cancelExport = cancelExport;
        this.exports = exports;
        this.exportFile = exportFile;
        this.plans = plans;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askForExport",
            summary = "Ask for a file of a long period",
            description =
                    "Answers at once; the Location says how far it is, and where the file is once it is whole. WORKBOOK and PDF: the returns"
                            + " of some quarters side by side, as they hold. PUBLICATION_WORKBOOK, PUBLICATION_PDF and PUBLICATION_CSV: what was"
                            + " published of them for an audience, as it was corrected last. FACTS: the coded facts behind a figure as CSV, never a person. A"
                            + " partner gets publications, and never the INTERNAL version (domain.md E.6). One export is worked on at a time;"
                            + " one that was interrupted goes on.")
    @APIResponse(
            responseCode = "202",
            description = "It waits for its turn",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "invalid-request: missing, not-wanted, not-a-quarter, not-a-period, period-too-long, not-begun,"
                            + " unknown-kpi, no-facts-behind")
    @APIResponse(
            responseCode = "403",
            description = "not-for-you: a partner asks for something else than a publication, or for INTERNAL")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "too-many-exports, not-published")
    public Response ask(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid ExportRequest request) {
        var wanted = request.wanted();
        var reader = Reader.of(caller);
        askForExport.check(ref, wanted, reader);
        return idempotentRequests.answer(idempotencyKey, "POST /contracts/" + ref + "/exports", request, () -> {
            var export = askForExport.handle(ref, wanted, reader);
            return Response.accepted(ExportView.of(export))
                    .location(URI.create(ExportView.pathOf(export)))
                    .build();
        });
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "listExports",
            summary = "List exports, the newest first",
            description =
                    "The caller's own and those that were asked for by a role of the caller's; for a partner those of its own accounts.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next leads to the next")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<ExportView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        plans.terms(ref);
        var reader = Reader.of(caller);
        var page = asked.newestFirst(
                (requestedAt, exportId, rows) -> exports.before(ref, reader, requestedAt, exportId, rows),
                Export::requestedAt,
                Export::exportId);
        return asked.answer(page.map(ExportView::of));
    }

    @GET
    @Path("/{exportId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "readExport",
            summary = "See how far an export is",
            description = "WAITING, then RUNNING, then DONE, when the file can be fetched, until it is EXPIRED.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExportView.class)))
    @APIResponse(responseCode = "404", description = "unknown-export")
    public ExportView read(@PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("exportId") UUID exportId) {
        return ExportView.of(exports.require(ref, exportId, Reader.of(caller)));
    }

    @DELETE
    @Path("/{exportId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelExport",
            summary = "Cancel an export",
            description =
                    "Whoever may read it may cancel it. One that waits is not begun; one that is worked on stops at its next quarter or page of"
                            + " facts, and what there was of its file is deleted. It stays to be read, as CANCELLED; again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The export, cancelled",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    @APIResponse(responseCode = "404", description = "unknown-export")
    @APIResponse(responseCode = "409", description = "export-ended: it is done, has failed or has expired")
    public ExportView cancel(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("exportId") UUID exportId) {
        return ExportView.of(cancelExport.handle(ref, exportId, Reader.of(caller)));
    }

    @GET
    @Path("/{exportId}/file")
    @Operation(
            operationId = "fetchExportFile",
            summary = "Fetch the file of an export",
            description = "Once it is whole and until it expires. A workbook, a PDF or CSV by RFC 4180.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = ReportAnswers.XLSX),
                @Content(mediaType = ReportAnswers.PDF),
                @Content(mediaType = "text/csv")
            })
    @APIResponse(responseCode = "404", description = "unknown-export")
    @APIResponse(
            responseCode = "409",
            description = "export-not-ready, export-failed, export-expired, export-cancelled")
    public Response file(@PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("exportId") UUID exportId) {
        return exportFile.answer(exports.require(ref, exportId, Reader.of(caller)));
    }
}
