package org.advocacyhub.monitoring.narrative;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.PARTNER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.QuarterParameter;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Case studies of a return: recorded by partners and the hub, chosen by the hub, taken back whenever a person wants it. */
@Path("/contracts/{ref}/returns/{quarter}/case-studies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Narrative")
class CaseStudiesResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final String AGE_BAND = "U16|16-17|18-24|25-34|35-44|45-54|55-64|65-74|75-84|85\\+";

    /**
     * @param pseudonym one word that is not the person's name
     * @param ageBand of B.5.8
     * @param approvedByPersonOn when the person approved these words
     */
    @Schema(name = "CaseStudyRequest", examples = """
            {"pseudonym": "Maple", "ageBand": "65-74", "consentedOn": "2016-06-01", "approvedByPersonOn": "2016-06-20",
             "approvedHow": "READ_TO_PERSON", "story": "Maple wanted to stay at home and was heard."}
            """)
    record CaseStudyRequest(
            @NotNull @Pattern(regexp = "\\p{L}{2,30}", message = "must be one word of letters, not the person's name")
            String pseudonym,

            @NotNull @Pattern(regexp = AGE_BAND, message = "must be an age band, for example 65-74")
            String ageBand,

            @NotBlank @Size(max = 4000) @Schema(description = "No district, no postcode, no name")
            String story,

            @NotNull LocalDate consentedOn,
            @NotNull LocalDate approvedByPersonOn,
            @NotNull CaseStudy.ApprovedHow approvedHow) {}

    /** A case study; its words are gone once it is taken back. */
    @Schema(name = "CaseStudy")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseStudyView(
            UUID caseStudyId,
            String partnerId,
            String pseudonym,
            String ageBand,
            String story,
            LocalDate consentedOn,
            LocalDate approvedByPersonOn,
            CaseStudy.ApprovedHow approvedHow,
            String recordedBy,
            String role,
            Instant recordedAt,
            Instant chosenAt,
            Instant takenBackAt,

            @Schema(description = "Whether the return tells it")
            boolean told) {

        static CaseStudyView of(CaseStudy study) {
            return new CaseStudyView(
                    study.caseStudyId(),
                    study.partnerId(),
                    study.pseudonym(),
                    study.ageBand(),
                    study.story(),
                    study.consentedOn(),
                    study.approvedByPersonOn(),
                    study.approvedHow(),
                    study.recordedBy(),
                    study.role(),
                    study.recordedAt(),
                    study.chosenAt(),
                    study.takenBackAt(),
                    study.isTold());
        }
    }

    private final KeepCaseStudies keepCaseStudies;
    private final CaseStudies studies;
    private final ContractPlans plans;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    CaseStudiesResource(
            KeepCaseStudies keepCaseStudies,
            CaseStudies studies,
            ContractPlans plans,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.keepCaseStudies = keepCaseStudies;
        this.studies = studies;
        this.plans = plans;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({HUB_MANAGER, PARTNER})
    @Operation(
            operationId = "recordCaseStudy",
            summary = "Record a case study",
            description =
                    "With a pseudonym and an age band, without a district, once the person has agreed to be told of and approved the"
                            + " words (domain.md E.6). The hub chooses the two that the return tells.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the ETag is needed to choose it or to take it back",
            content = @Content(schema = @Schema(implementation = CaseStudyView.class)))
    @APIResponse(responseCode = "400", description = "gives-away, in-future, before-consent")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "locked")
    public Response record(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid CaseStudyRequest request) {
        var of = QuarterParameter.quarter(quarter);
        var partnerId = scope() instanceof PartnerScope.OnlyPartner(var own) ? own : null;
        return idempotentRequests.answer(
                idempotencyKey,
                "POST /contracts/" + ref + "/returns/" + quarter + "/case-studies",
                request,
                () -> answer(
                        201,
                        keepCaseStudies.record(
                                ref,
                                of,
                                partnerId,
                                request,
                                caller.subject(),
                                partnerId == null ? HUB_MANAGER : PARTNER)));
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, PARTNER})
    @Transactional
    @Operation(
            operationId = "listCaseStudies",
            summary = "List the case studies of a return",
            description = "The oldest first; a partner sees its own.")
    @APIResponse(responseCode = "200", description = "The case studies, at most a hundred")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public List<CaseStudyView> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("quarter") String quarter) {
        plans.terms(ref);
        return studies.of(scope(), ref, QuarterParameter.quarter(quarter)).stream()
                .map(CaseStudyView::of)
                .toList();
    }

    @POST
    @Path("/{caseStudyId}/choice")
    @RolesAllowed(HUB_MANAGER)
    @Operation(
            operationId = "chooseCaseStudy",
            summary = "Have the return tell a case study",
            description = "Two of a quarter (domain.md E.1).")
    @APIResponse(
            responseCode = "200",
            description = "Chosen",
            content = @Content(schema = @Schema(implementation = CaseStudyView.class)))
    @APIResponse(responseCode = "404", description = "unknown-case-study")
    @APIResponse(responseCode = "409", description = "two-are-chosen, already-chosen, already-taken-back, locked")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response choose(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @PathParam("caseStudyId") UUID caseStudyId,
            @HeaderParam("If-Match") String ifMatch) {
        return answer(
                200,
                keepCaseStudies.choose(ref, QuarterParameter.quarter(quarter), caseStudyId, ifMatch, caller.subject()));
    }

    @POST
    @Path("/{caseStudyId}/taking-back")
    @RolesAllowed({HUB_MANAGER, PARTNER})
    @Operation(
            operationId = "takeBackCaseStudy",
            summary = "Take a case study back",
            description = "At any time, also after the lock. Its words are deleted; that there was one stays.")
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = CaseStudyView.class)))
    @APIResponse(responseCode = "404", description = "unknown-case-study")
    @APIResponse(responseCode = "409", description = "already-taken-back")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response takeBack(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @PathParam("caseStudyId") UUID caseStudyId,
            @HeaderParam("If-Match") String ifMatch) {
        return answer(
                200,
                keepCaseStudies.takeBack(
                        scope(), ref, QuarterParameter.quarter(quarter), caseStudyId, ifMatch, caller.subject()));
    }

    private PartnerScope scope() {
        return caller.ownOrEveryPartners();
    }

    private static Response answer(int status, CaseStudy study) {
        return Response.status(status)
                .entity(CaseStudyView.of(study))
                .tag(Versions.tag(study.version()))
                .build();
    }
}
