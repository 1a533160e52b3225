package org.advocacyhub.provider.casework;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.CasesResource.FeedbackView;
import org.advocacyhub.provider.casework.CasesResource.ScoresView;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.Answer;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.advocacyhub.provider.casework.domain.Face;
import org.advocacyhub.provider.casework.domain.FeedbackFormat;
import org.advocacyhub.provider.casework.domain.ScorePoint;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Working a case: every move that exists, each with an optional If-Match and Idempotency-Key. */
@Path("/cases/{caseId}")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class CaseworkResource {

    @Schema(examples = """
            {"contactOn":"2016-04-12","mode":"CLIENT_CONTACT_F2F","confidentialityExplainedOn":"2016-04-12"}""")
    record FirstContactRequest(
            @NotNull LocalDate contactOn,
            @NotNull ActivityCategory mode,

            @Schema(
                    description =
                            "When it was explained what is not kept confidential (H.5); without it the case asks for it")
            LocalDate confidentialityExplainedOn) {}

    @Schema(examples = """
            {"point":"START","scoredOn":"2016-04-12","IMP1":2,"IMP2":3,"IMP3":2}""")
    record ScoresRequest(
            @NotNull ScorePoint point,
            @NotNull LocalDate scoredOn,
            @NotNull @Min(1) @Max(5) Integer IMP1,
            @NotNull @Min(1) @Max(5) Integer IMP2,
            @NotNull @Min(1) @Max(5) Integer IMP3) {

        RecordScores.Scores scores() {
            return new RecordScores.Scores(point, scoredOn, IMP1, IMP2, IMP3);
        }
    }

    @Schema(examples = """
            {"givenOn":"2016-06-10","observed":false,"CAL1":"YES","CAL2":"YES","CAL3":"PARTLY","CAL4":"YES",
            "CAL5":"NOT_APPLICABLE","satisfaction":"HAPPY","format":"INTERVIEWER","interviewer":"AFA-MANAGER-1"}""")
    record FeedbackRequest(
            @NotNull LocalDate givenOn,
            @NotNull Boolean observed,
            @NotNull Answer CAL1,
            @NotNull Answer CAL2,
            @NotNull Answer CAL3,
            @NotNull Answer CAL4,
            @NotNull Answer CAL5,

            @Schema(description = "The face chosen for how happy they are with the service; absent when none was")
            Face satisfaction,

            @Schema(
                    description =
                            "How it was asked (D.5.4): EASY_READ, PHONE or INTERVIEWER of the person, FAMILY_OBSERVATION or"
                                    + " PROFESSIONAL_OBSERVATION where it is observed; LINK is the service's own")
            FeedbackFormat format,

            @Schema(
                    description =
                            "Who asked or observed: a reference, wanted for INTERVIEWER; never the advocate of the case")
            @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}")
            String interviewer) {

        RecordFeedback.Answers answers() {
            if (format == FeedbackFormat.LINK || (format != null && format.isObservation() != observed)) {
                throw Refusal.invalid(
                        "format",
                        "other-format",
                        observed
                                ? "What is observed is FAMILY_OBSERVATION or PROFESSIONAL_OBSERVATION."
                                : "Who was asked answered by EASY_READ, PHONE or INTERVIEWER.");
            }
            if (format == FeedbackFormat.INTERVIEWER && interviewer == null) {
                throw Refusal.invalid("interviewer", "missing", "Say who asked the questions.");
            }
            return new RecordFeedback.Answers(
                    givenOn, observed, CAL1, CAL2, CAL3, CAL4, CAL5, satisfaction, format, interviewer);
        }
    }

    @Schema(examples = """
            {"closedOn":"2016-06-10","reason":"COMPLETED_OUTCOME_ACHIEVED","summary":"Care plan agreed.",
            "feedbackOffered":true}""")
    record ClosureRequest(
            @NotNull LocalDate closedOn,
            @NotNull ClosureReason reason,
            @NotBlank @Size(max = 4000) String summary,
            @NotNull Boolean feedbackOffered) {

        CloseCase.Closure closure() {
            return new CloseCase.Closure(closedOn, reason, summary, feedbackOffered);
        }
    }

    private final RecordFirstContact recordFirstContact;
    private final RecordScores recordScores;
    private final RecordFeedback recordFeedback;
    private final CloseCase closeCase;
    private final CaseRequests requests;
    private final Caller caller;

    CaseworkResource(
            RecordFirstContact recordFirstContact,
            RecordScores recordScores,
            RecordFeedback recordFeedback,
            CloseCase closeCase,
            CaseRequests requests,
            Caller caller) {
        this.recordFirstContact = recordFirstContact;
        this.recordScores = recordScores;
        this.recordFeedback = recordFeedback;
        this.closeCase = closeCase;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @Path("/first-contact")
    @APIResponse(responseCode = "409", description = "move-not-possible: detail says which moves the case takes")
    @APIResponse(responseCode = "422", description = "visit-required: a non-instructed case; idempotency-key-reused")
    @Operation(
            operationId = "recordFirstContact",
            summary = "Record the first contact with the person, or the visit of a non-instructed case")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case, now contacted")
    public Response firstContact(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid FirstContactRequest request) {
        return requests.moved(
                key,
                CaseMove.FIRST_CONTACT.path(),
                caseId,
                request,
                () -> recordFirstContact.handle(
                        caller.partnerScope(),
                        caseId,
                        ifMatch,
                        request.contactOn(),
                        request.mode(),
                        request.confidentialityExplainedOn()));
    }

    @POST
    @Path("/scores")
    @APIResponse(
            responseCode = "409",
            description = "move-not-possible: detail says which moves the case takes; already-scored")
    @Operation(operationId = "recordScores", summary = "Record the impact scale at START or END, each once")
    @APIResponseSchema(value = ScoresView.class, responseCode = "201", responseDescription = "What was recorded")
    public Response scores(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ScoresRequest request) {
        return requests.created(
                key,
                CaseMove.SCORES.path(),
                caseId,
                request,
                () -> ScoresView.of(recordScores.handle(caller.partnerScope(), caseId, ifMatch, request.scores())));
    }

    @POST
    @Path("/feedback")
    @APIResponse(
            responseCode = "409",
            description = "move-not-possible: detail says which moves the case takes; feedback-already-given")
    @APIResponse(
            responseCode = "422",
            description = "observation-required: a non-instructed case; idempotency-key-reused")
    @Operation(
            operationId = "recordFeedback",
            summary = "Record the answers to the five outcome questions, once; possible after closure too")
    @APIResponseSchema(value = FeedbackView.class, responseCode = "201", responseDescription = "What was recorded")
    public Response feedback(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid FeedbackRequest request) {
        return requests.created(
                key,
                CaseMove.FEEDBACK.path(),
                caseId,
                request,
                () -> FeedbackView.of(
                        recordFeedback.handle(caller.partnerScope(), caseId, ifMatch, request.answers())));
    }

    @POST
    @Path("/closure")
    @APIResponse(
            responseCode = "409",
            description =
                    "move-not-possible: detail says which moves the case takes; no-contact-yet, instruction-missing,"
                            + " report-missing: not as completed")
    @Operation(
            operationId = "closeCase",
            summary = "Close the case for one primary reason; frees the capacity that it took",
            description = "For RISK the case is CLOSING until a manager signs (sign-off), and frees its capacity then.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The closed case")
    public Response closure(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ClosureRequest request) {
        return requests.moved(
                key,
                CaseMove.CLOSURE.path(),
                caseId,
                request,
                () -> closeCase.handle(caller.partnerScope(), caseId, ifMatch, caller.subject(), request.closure()));
    }
}
