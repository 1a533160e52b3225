package org.advocacyhub.referral.check;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.advocacyhub.referral.check.CheckReferral.Forecast;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.LikelyRoute;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.ReferralForm;
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

@Path("/referrals/check")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Referrals")
class CheckResource {

    private static final String EXAMPLE = """
            {"channel": "PROFESSIONAL_API", "requestedType": "UNSURE",
             "person": {"familyName": "Example", "approxAge": 66, "homePostcode": "ME15 6XX"},
             "careAct": {"process": "NEEDS_ASSESSMENT", "substantialDifficulty": "Y",
                         "difficultyAreas": ["USE_OR_WEIGH"], "appropriatePerson": "NONE"},
             "referrer": {"referrerType": "SOCIAL_WORKER_LA"}}""";

    /**
     * What would come of the form.
     *
     * @param missing what a complete referral would say besides, by rule
     * @param likelyRoute where it would probably go
     * @param acceptedAnyway always true: incomplete referrals are taken
     * @param note what happens with what is missing, and who decides
     */
    @Schema(name = "ReferralCheck")
    record CheckView(List<MissingAnswer> missing, LikelyRoute likelyRoute, boolean acceptedAnyway, String note) {

        private static final String DECIDES = "This is a forecast: the hub's triage decides.";

        static CheckView of(Forecast forecast) {
            return new CheckView(forecast.missing(), forecast.likelyRoute(), true, note(forecast));
        }

        private static String note(Forecast forecast) {
            if (forecast.missing().isEmpty()) {
                return "Nothing is missing. " + DECIDES;
            }
            return (forecast.goesOnIncomplete()
                            ? "Send it as it is: it is urgent, and the hub will telephone you for what is missing. "
                            : "It can be sent as it is, but the hub will ask for what is missing before it goes on. ")
                    + DECIDES;
        }
    }

    private final CheckReferral checkReferral;
    private final RequestReader requests;
    private final Caller caller;

    CheckResource(CheckReferral checkReferral, RequestReader requests, Caller caller) {
        this.checkReferral = checkReferral;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "checkReferral",
            summary = "Try a referral without sending it",
            description =
                    "Says what is missing and which kind of advocacy is likely. Nothing is stored and nobody is told."
                            + " What can't be is refused as it would be when it is sent: 400 with every field named.")
    @APIResponse(
            responseCode = "200",
            description = "What would come of it",
            content = @Content(schema = @Schema(implementation = CheckView.class)))
    public CheckView check(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReferralForm.class),
                                            examples = @ExampleObject(name = "Unsure", value = EXAMPLE)))
                    byte[] body) {
        var form = requests.read(body, ReferralForm.class);
        return CheckView.of(checkReferral.handle(form, ReferralScope.hub(caller)));
    }
}
