package org.advocacyhub.provider.casework;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.BandTarget;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.DelayReason;
import org.advocacyhub.provider.casework.domain.Hold;
import org.advocacyhub.provider.casework.domain.HoldReason;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Resting, going on, signing the end and taking up again (domain.md D.1.2, D.2), and what became of a case so far. */
@Path("/cases/{caseId}")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class CaseLifeResource {

    private static final String REFERENCE = "[A-Z0-9][A-Z0-9-]{1,39}";

    @Schema(examples = """
            {"heldOn":"2016-05-03","reason":"AWAITING_DECISION","reviewOn":"2016-05-24"}""")
    record HoldRequest(
            @NotNull LocalDate heldOn,
            @NotNull HoldReason reason,
            @NotNull LocalDate reviewOn) {

        Hold hold() {
            if (!reviewOn.isAfter(heldOn)) {
                throw Refusal.invalid("reviewOn", "not-later", "The day of the review lies after the day of the hold.");
            }
            return new Hold(reason, heldOn, reviewOn);
        }
    }

    @Schema(examples = """
            {"resumedOn":"2016-05-20"}""")
    record ResumptionRequest(@NotNull LocalDate resumedOn) {}

    @Schema(examples = """
            {"signedBy":"AFA-MANAGER-1","approved":true}""")
    record SignOffRequest(
            @NotNull @Pattern(regexp = REFERENCE) String signedBy,
            @NotNull Boolean approved) {}

    @Schema(examples = """
            {"advocateId":"AFA-01","sameIssue":true}""")
    record ReopeningRequest(
            @NotNull @Pattern(regexp = REFERENCE) String advocateId,
            @NotNull Boolean sameIssue,
            ApprovalReason approvalReason) {}

    @Schema(examples = """
            {"target":"FIRST_CONTACT","reason":"INTERPRETER_DELAY"}""")
    record DelayRequest(@NotNull BandTarget target, @NotNull DelayReason reason) {}

    private final ExplainDelay explainDelay;
    private final HoldCase holdCase;
    private final ResumeCase resumeCase;
    private final SignClosure signClosure;
    private final ReopenCase reopenCase;
    private final ReadCases readCases;
    private final CaseRequests requests;
    private final Caller caller;

    CaseLifeResource(
            ExplainDelay explainDelay,
            HoldCase holdCase,
            ResumeCase resumeCase,
            SignClosure signClosure,
            ReopenCase reopenCase,
            ReadCases readCases,
            CaseRequests requests,
            Caller caller) {
        this.explainDelay = explainDelay;
        this.holdCase = holdCase;
        this.resumeCase = resumeCase;
        this.signClosure = signClosure;
        this.reopenCase = reopenCase;
        this.readCases = readCases;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @Path("/delay")
    @APIResponse(
            responseCode = "409",
            description = "move-not-possible: the case is over; not-late; delay-explained: it is said already")
    @Operation(
            operationId = "explainDelay",
            summary = "Say why an advocate is named late, or the first contact made late",
            description =
                    "While it is waited for, or afterwards (A.10.2: an interpreter has to be waited for). The lateness counts as"
                            + " before, and is shown with its reason.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case")
    public Response delay(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DelayRequest request) {
        return requests.moved(
                key,
                CaseMove.DELAY.path(),
                caseId,
                request,
                () -> explainDelay.handle(
                        caller.partnerScope(), caseId, ifMatch, caller.subject(), request.target(), request.reason()));
    }

    @POST
    @Path("/hold")
    @APIResponse(responseCode = "409", description = "move-not-possible: detail says which moves the case takes")
    @Operation(
            operationId = "holdCase",
            summary = "Let an active case rest until a day of review",
            description = "PERSON_UNREACHABLE rests for 20 working days at most; then the case is closed or goes on.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case, now on hold")
    public Response hold(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid HoldRequest request) {
        return requests.moved(
                key,
                CaseMove.HOLD.path(),
                caseId,
                request,
                () -> holdCase.handle(caller.partnerScope(), caseId, ifMatch, caller.subject(), request.hold()));
    }

    @POST
    @Path("/resumption")
    @APIResponse(responseCode = "409", description = "move-not-possible: detail says which moves the case takes")
    @Operation(
            operationId = "resumeCase",
            summary = "Go on with a case that rested",
            description = "The case is ACTIVE again from the day given.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case, now active")
    public Response resumption(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ResumptionRequest request) {
        return requests.moved(
                key,
                CaseMove.RESUMPTION.path(),
                caseId,
                request,
                () -> resumeCase.handle(caller.partnerScope(), caseId, ifMatch, caller.subject(), request.resumedOn()));
    }

    @POST
    @Path("/sign-off")
    @RolesAllowed(Roles.PARTNER)
    @APIResponse(responseCode = "409", description = "move-not-possible: no closure waits for a signature")
    @APIResponse(responseCode = "422", description = "own-signature: the advocate of the case doesn't sign its closure")
    @Operation(
            operationId = "signOffClosure",
            summary = "Sign the closure of a case, or send it back to be worked on",
            description = "Only closures for RISK wait for a signature; which reasons do is reference data.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case as it stands now")
    public Response signOff(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SignOffRequest request) {
        return requests.moved(
                key,
                CaseMove.SIGN_OFF.path(),
                caseId,
                request,
                () -> signClosure.handle(
                        caller.partnerScope(),
                        caseId,
                        ifMatch,
                        caller.subject(),
                        request.signedBy(),
                        request.approved()));
    }

    @POST
    @Path("/reopening")
    @APIResponse(
            responseCode = "409",
            description =
                    "move-not-possible: more than 20 working days have passed; caseload-full: name another advocate")
    @APIResponse(
            responseCode = "422",
            description = "new-referral-needed: not the same issue; advocate-not-suitable, advocate-not-independent,"
                    + " conflict-needs-reason, advocate-left, unknown-advocate")
    @Operation(
            operationId = "reopenCase",
            summary = "Take a closed case up again for the same issue",
            description =
                    "Within 20 working days of the closure, reopenUntil included. A new issue, or a later day, is a new"
                            + " referral, and its case names this one as previousCaseId.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case, open again")
    public Response reopening(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReopeningRequest request) {
        return requests.moved(
                key,
                CaseMove.REOPENING.path(),
                caseId,
                request,
                () -> reopenCase.handle(
                        caller.partnerScope(),
                        caseId,
                        ifMatch,
                        caller.subject(),
                        new ReopenCase.Reopening(request.advocateId(), request.sameIssue(), request.approvalReason())));
    }

    @GET
    @Path("/history")
    @Operation(
            operationId = "readCaseHistory",
            summary = "Who moved the case, when, by which rule and why; oldest first",
            description = "After a transfer each partner reads what happened while the case was its own.")
    public Page<CaseHistory.Entry> history(
            @PathParam("caseId") UUID caseId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return readCases.history(caller.partnerScope(), caseId, cursor, limit.value());
    }

    @GET
    @Path("/linked")
    @Operation(
            operationId = "listLinkedCases",
            summary = "The person's cases at this partner that belong to this one, 50 at most",
            description =
                    "EPISODE: they ran at the same time. PREVIOUS and FOLLOWING: one came after the other was closed.")
    public List<LinkedCase> linked(@PathParam("caseId") UUID caseId) {
        return readCases.linked(caller.partnerScope(), caseId);
    }
}
