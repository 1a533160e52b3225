package org.advocacyhub.monitoring.publication;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.OPERATIONAL_MANAGER;
import static org.advocacyhub.runtime.security.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.publication.domain.Audience;
import org.advocacyhub.monitoring.report.ReportAnswers;
import org.advocacyhub.monitoring.report.domain.Report;
import org.advocacyhub.monitoring.returns.QuarterParameter;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The return of a quarter as it goes out. */
@Path("/contracts/{ref}/returns/{quarter}/publication")
@RunOnVirtualThread
@Tag(name = "Publications")
class PublicationResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /** @param reason why a quarter that is published is published again; not needed the first time */
    @Schema(name = "PublicationRequest", examples = """
            {"reason":"Two referrals of June were recorded in August."}""")
    record PublishRequest(
            @Size(min = 1, max = 500) @Schema(examples = "Two referrals of June were recorded in August.")
            String reason) {}

    private final PublishReturn publishReturn;
    private final Publications publications;
    private final ContractPlans plans;
    private final PublicationReport publicationReport;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    PublicationResource(
            PublishReturn publishReturn,
            Publications publications,
            ContractPlans plans,
            PublicationReport publicationReport,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.publishReturn = publishReturn;
        this.publications = publications;
        this.plans = plans;
        this.publicationReport = publicationReport;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(HUB_MANAGER)
    @Operation(
            operationId = "publishReturn",
            summary = "Publish the return of a quarter",
            description =
                    "For everybody and for partners at once, from one decision about what is withheld (domain.md E.6), with the"
                            + " year to date. From the cut on, quarter after quarter. What is published stays; a correction is a"
                            + " revision with a reason. With dryRun=true nothing is kept and the answer, 200, says what would go out.")
    @APIResponse(
            responseCode = "200",
            description = "With dryRun=true: what would go out",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(
            responseCode = "201",
            description = "What went out, with what was withheld and why",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request: a revision needs a reason")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(
            responseCode = "409",
            description = "quarter-not-closed, earlier-quarter-first, nothing-changed, would-give-away")
    public Response publish(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @Parameter(description = "true: say what would become of it, and do nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid PublishRequest request) {
        var counted = publishReturn.count(
                ref, QuarterParameter.quarter(quarter)); // before any transaction: each quarter is a snapshot
        if (dryRun) {
            return Response.ok(PublicationView.of(publishReturn.preview(counted, caller.subject()), Audience.INTERNAL))
                    .build();
        }
        return idempotentRequests.answer(
                idempotencyKey,
                "POST /contracts/" + ref + "/returns/" + quarter + "/publication",
                request,
                () -> Response.status(201)
                        .entity(PublicationView.of(
                                publishReturn.handle(counted, request.reason(), caller.subject()), Audience.INTERNAL))
                        .build());
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, OPERATIONAL_MANAGER, PARTNER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readPublication",
            summary = "Read what was published of a quarter",
            description =
                    "The last revision, or the one asked for, as it went out. INTERNAL, with every value and the list of what was"
                            + " withheld and why, is for the hub, the council and the auditor. Send Accept: text/csv for one line a figure,"
                            + " text/html for a page, or ask for a PDF of it or a workbook.")
    @APIResponse(
            responseCode = "200",
            description = "The publication",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PublicationView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ReportAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ReportAnswers.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "403", description = "not-for-you: INTERNAL, asked for by a partner")
    @APIResponse(responseCode = "404", description = "unknown-contract, not-published")
    public PublicationView json(@BeanParam @Valid PublicationAsked asked) {
        return PublicationView.of(find(asked), asked.audience);
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, OPERATIONAL_MANAGER, PARTNER})
    @Produces("text/csv;qs=0.5")
    @Operation(hidden = true)
    public Response csv(@BeanParam @Valid PublicationAsked asked) {
        return Response.ok(PublicationCsv.of(find(asked), asked.audience), "text/csv;charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + asked.fileName() + ".csv\"")
                .build();
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, OPERATIONAL_MANAGER, PARTNER})
    @Produces("text/html;qs=0.4")
    @Operation(hidden = true)
    public Response page(@BeanParam @Valid PublicationAsked asked) {
        return ReportAnswers.page(report(asked));
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, OPERATIONAL_MANAGER, PARTNER})
    @Produces(ReportAnswers.PDF + ";qs=0.35")
    @Operation(hidden = true)
    public Response pdf(@BeanParam @Valid PublicationAsked asked) {
        return ReportAnswers.pdf(report(asked), asked.fileName());
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, OPERATIONAL_MANAGER, PARTNER})
    @Produces(ReportAnswers.XLSX + ";qs=0.3")
    @Operation(hidden = true)
    public Response workbook(@BeanParam @Valid PublicationAsked asked) {
        return ReportAnswers.workbook(report(asked), asked.fileName());
    }

    private Report report(PublicationAsked asked) {
        return publicationReport.of(find(asked), asked.audience);
    }

    private Publication find(PublicationAsked asked) {
        if (asked.audience == Audience.INTERNAL && (caller.has(PARTNER) || caller.has(OPERATIONAL_MANAGER))) {
            throw Refusal.forbidden("not-for-you", "Ask for audience PARTNER or PUBLISHED.");
        }
        plans.terms(asked.ref);
        var quarter = asked.ofQuarter();
        return publications
                .find(asked.ref, quarter, asked.revision)
                .orElseThrow(() -> Refusal.notFound(
                        "not-published",
                        asked.revision == null
                                ? "Nothing was published of " + quarter + " yet."
                                : "There is no revision " + asked.revision + " of " + quarter + "."));
    }
}
