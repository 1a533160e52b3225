package org.advocacyhub.referral.equality;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/referrals/{referralId}/equality-answers")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@RunOnVirtualThread
@Tag(name = "Equality")
class EqualityResource {

    private static final String EXAMPLE = """
            {"ethnicGroup": "W_BRITISH", "religion": "NO_RELIGION", "sexualOrientation": "PNTS", "sex": "FEMALE",
             "genderSameAsAtBirth": "YES", "longTermCondition": "Y", "activityReduced": "A_LITTLE",
             "impairments": ["MOBILITY"], "maritalStatus": "WIDOWED", "pregnancyOrMaternity": "N", "carer": "N",
             "veteran": "NK", "asylumSeekerOrRefugee": "N"}""";

    private final AnswerEquality answerEquality;
    private final WithdrawEquality withdrawEquality;
    private final RequestReader requests;
    private final Caller caller;

    EqualityResource(
            AnswerEquality answerEquality, WithdrawEquality withdrawEquality, RequestReader requests, Caller caller) {
        this.answerEquality = answerEquality;
        this.withdrawEquality = withdrawEquality;
        this.requests = requests;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerEquality",
            summary = "Answer the equality questions",
            description =
                    "The whole of the answers, in place of those given before. Every question may stay unanswered or"
                            + " be answered with PNTS (prefers not to say), NK (not known) or NA (not asked, with a reason). Used for"
                            + " counting only; nobody can read them back, not even the sender.")
    @APIResponse(responseCode = "204", description = "Stored")
    public void answer(
            UUID referralId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = EqualityTold.class),
                                            examples = @ExampleObject(name = "Most answered", value = EXAMPLE)))
                    byte[] body) {
        var told = requests.read(body, EqualityTold.class);
        answerEquality.handle(referralId, told, ReferralScope.ofSender(caller));
    }

    @DELETE
    @Operation(
            operationId = "withdrawEquality",
            summary = "Delete the equality answers",
            description = "They are deleted at once and no longer counted. The same answer when there were none.")
    @APIResponse(responseCode = "204", description = "Nothing is kept")
    public void withdraw(UUID referralId) {
        withdrawEquality.handle(referralId, ReferralScope.ofSender(caller));
    }
}
