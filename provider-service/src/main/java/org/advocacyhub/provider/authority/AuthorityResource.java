package org.advocacyhub.provider.authority;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.authority.domain.Answer;
import org.advocacyhub.provider.authority.domain.AuthorityRules.Consequence;
import org.advocacyhub.provider.authority.domain.Duty;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was withdrawn of the authority of a case, and what follows (domain.md A.12). */
@Path("/cases/{caseId}/authority")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class AuthorityResource {

    @Schema(examples = """
            {"answer":"GOES_ON_NON_INSTRUCTED","answeredOn":"2016-05-12"}""")
    record AuthorityAnswerRequest(
            @NotNull Answer answer, @NotNull LocalDate answeredOn) {}

    /** Something that has to be done or left. */
    record DutyView(Duty duty, String inWords) {}

    /**
     * What was withdrawn and what follows.
     *
     * @param closeAs the closure reason if the case doesn't go on; absent where it does in any case
     * @param possibleAnswers what can be said to have been done; or the case is closed
     * @param answerRuleId the row of A.12 by which the answer holds, and in answerReason why
     */
    record AuthorityEndView(
            Instant withdrawnAt,
            String basis,
            List<String> scopes,
            String ruleId,
            List<DutyView> duties,
            ClosureReason closeAs,
            List<Answer> possibleAnswers,
            Answer answer,
            LocalDate answeredOn,
            String answerRuleId,
            String answerReason) {

        static List<AuthorityEndView> of(AnswerAuthorityEnd.Ended ended) {
            return ended.ends().stream()
                    .map(end -> of(end, ended.consequence(end)))
                    .toList();
        }

        private static AuthorityEndView of(AuthorityEnd end, Consequence consequence) {
            return new AuthorityEndView(
                    end.withdrawnAt(),
                    end.basis(),
                    end.scopes(),
                    end.ruleId(),
                    end.duties().stream()
                            .map(duty -> new DutyView(duty, duty.inWords()))
                            .toList(),
                    consequence.closeAs(),
                    consequence.answers().stream().sorted().toList(),
                    end.answer(),
                    end.answeredOn(),
                    end.answerRuleId(),
                    end.answerReason());
        }
    }

    private final AnswerAuthorityEnd authority;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    AuthorityResource(AnswerAuthorityEnd authority, IdempotentRequests idempotent, Caller caller) {
        this.authority = authority;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAuthorityWithdrawals",
            summary = "What was withdrawn of the authority of the case, and what has to be done about it; oldest first",
            description = "Told in the feed as AUTHORITY_WITHDRAWN. Empty while everything stands.")
    public List<AuthorityEndView> read(@PathParam("caseId") UUID caseId) {
        return AuthorityEndView.of(authority.read(caller.partnerScope(), caseId));
    }

    @POST
    @APIResponse(responseCode = "409", description = "nothing-to-answer")
    @APIResponse(
            responseCode = "422",
            description = "basis-not-possible: the type of the case doesn't allow it; idempotency-key-reused")
    @Operation(
            operationId = "answerAuthorityWithdrawals",
            summary = "Say what was done about everything that was withdrawn and not answered yet",
            description =
                    "A case that doesn't go on is closed instead, with the reason that closeAs says. Where A.12 leaves it to"
                            + " the hub's manager whether it goes on without instruction, it can be said once the manager decided so"
                            + " after the withdrawal (POST /cases/{caseId}/instruction-decision).")
    @APIResponseSchema(
            value = AuthorityEndView[].class,
            responseCode = "200",
            responseDescription = "All of it, answered")
    public Response answer(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid AuthorityAnswerRequest request) {
        return idempotent.answer(
                key, "POST /cases/{id}/authority", Map.of("caseId", caseId, "request", request), () -> Response.ok(
                                AuthorityEndView.of(authority.answer(
                                        caller.partnerScope(),
                                        caseId,
                                        request.answer(),
                                        request.answeredOn(),
                                        caller.subject())))
                        .build());
    }
}
