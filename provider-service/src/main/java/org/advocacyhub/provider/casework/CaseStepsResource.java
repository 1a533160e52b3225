package org.advocacyhub.provider.casework;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.TakeStep.Step;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.InstructingBody;
import org.advocacyhub.provider.casework.domain.NoReportReason;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The mandatory steps of a case (domain.md D.1.2, A.2, A.5.6). */
@Path("/cases/{caseId}")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class CaseStepsResource {

    private static final String REFERENCE = "[A-Z0-9][A-Z0-9-]{1,39}";

    @Schema(examples = """
            {"verifiedOn":"2016-04-06","verifiedBy":"AFA-01","instructedBy":"NHS_BODY","reportDueOn":"2016-04-20"}""")
    record InstructionRequest(
            @NotNull LocalDate verifiedOn,
            @NotNull @Pattern(regexp = REFERENCE) String verifiedBy,
            @NotNull InstructingBody instructedBy,
            LocalDate reportDueOn) {

        Step step() {
            return new Step.Instruction(verifiedOn, verifiedBy, instructedBy, reportDueOn);
        }
    }

    @Schema(examples = """
            {"agreedOn":"2016-04-14"}""")
    record AgreementRequest(@NotNull LocalDate agreedOn) {

        Step step() {
            return new Step.Agreement(agreedOn);
        }
    }

    @Schema(examples = """
            {"reviewedOn":"2016-06-28","reviewedBy":"AFA-MANAGER-1"}""")
    record ReviewRequest(
            @NotNull LocalDate reviewedOn,
            @NotNull @Pattern(regexp = REFERENCE) String reviewedBy) {

        Step step() {
            return new Step.Review(reviewedOn, reviewedBy);
        }
    }

    @Schema(examples = """
            {"reportedOn":"2016-04-19"}""")
    record ReportRequest(LocalDate reportedOn, NoReportReason noReportReason) {

        Step step() {
            if ((reportedOn == null) == (noReportReason == null)) {
                throw Refusal.invalid("reportedOn", "one-of-two", "Send either reportedOn or noReportReason.");
            }
            return reportedOn == null ? new Step.NoReport(noReportReason) : new Step.Report(reportedOn);
        }
    }

    @Schema(
            name = "PersonsCapacityRequest",
            description =
                    "representative: somebody acts for the person in their best interests (AUT-12), where it matters",
            examples = """
            {"canInstruct":false,"since":"2016-05-12"}""")
    record CapacityRequest(
            @NotNull Boolean canInstruct, @NotNull LocalDate since, Boolean representative) {

        ChangeInstruction.Change change() {
            return new ChangeInstruction.Change(canInstruct, since, Boolean.TRUE.equals(representative));
        }
    }

    private final TakeStep takeStep;
    private final ChangeInstruction changeInstruction;
    private final CaseRequests requests;
    private final Caller caller;

    CaseStepsResource(TakeStep takeStep, ChangeInstruction changeInstruction, CaseRequests requests, Caller caller) {
        this.takeStep = takeStep;
        this.changeInstruction = changeInstruction;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @Path("/instruction")
    @APIResponse(responseCode = "409", description = "move-not-possible: the type needs none, or it is verified")
    @Operation(
            operationId = "verifyInstruction",
            summary = "Record that somebody verified who instructed",
            description =
                    "Wanted for IMCA and paid RPR before the case is active; reportDueOn is the day agreed for the report.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case")
    public Response instruction(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid InstructionRequest request) {
        return take(key, CaseMove.INSTRUCTION, caseId, ifMatch, request, request.step());
    }

    @POST
    @Path("/agreement")
    @APIResponse(responseCode = "409", description = "move-not-possible: before the first contact, or agreed already")
    @Operation(
            operationId = "recordAgreement",
            summary = "Record the advocacy agreement, or the plan of a non-instructed case",
            description =
                    "Due 10 working days after the first contact; later is possible and shows as overdue until then.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case")
    public Response agreement(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AgreementRequest request) {
        return take(key, CaseMove.AGREEMENT, caseId, ifMatch, request, request.step());
    }

    @POST
    @Path("/reviews")
    @RolesAllowed(Roles.PARTNER)
    @APIResponse(responseCode = "409", description = "move-not-possible: detail says which moves the case takes")
    @Operation(
            operationId = "recordReview",
            summary = "Record that the supervisor reviewed the case",
            description = "Due every 12 weeks while the case is open; the next one counts from the last.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case")
    public Response review(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReviewRequest request) {
        return take(key, CaseMove.REVIEW, caseId, ifMatch, request, request.step());
    }

    @POST
    @Path("/report")
    @APIResponse(responseCode = "409", description = "move-not-possible: the type needs none, or it is settled")
    @Operation(
            operationId = "recordReport",
            summary = "Record the report to the instructing person, or why there is none",
            description = "An IMCA case isn't closed as completed without one of the two.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case")
    public Response report(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReportRequest request) {
        return take(key, CaseMove.REPORT, caseId, ifMatch, request, request.step());
    }

    @POST
    @Path("/capacity")
    @APIResponse(responseCode = "409", description = "move-not-possible; instruction-unchanged: it is so already")
    @APIResponse(
            responseCode = "422",
            description = "basis-not-possible: a case of this type doesn't go on so, detail says what to do;"
                    + " idempotency-key-reused")
    @Operation(
            operationId = "recordPersonsCapacity",
            summary = "Say that the person can no longer instruct, or can again",
            description =
                    "The case goes on as a non-instructed or as an instructed one from that day, where A.12 carries it:"
                            + " its steps, its feedback and what is counted go by that. Nothing that was recorded before changes.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case")
    public Response capacity(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CapacityRequest request) {
        return requests.moved(
                key,
                CaseMove.CAPACITY.path(),
                caseId,
                request,
                () -> changeInstruction.handle(
                        caller.partnerScope(), caseId, ifMatch, caller.subject(), request.change()));
    }

    private Response take(String key, CaseMove move, UUID caseId, String ifMatch, Object request, Step step) {
        return requests.moved(
                key,
                move.path(),
                caseId,
                request,
                () -> takeStep.handle(caller.partnerScope(), caseId, ifMatch, caller.subject(), step));
    }
}
