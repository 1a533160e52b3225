package org.advocacyhub.triage.screening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would be decided about facts, for a system that asks before it refers. */
@Path("/eligibility")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER, Roles.COMMISSIONER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Decision tables")
class EligibilityResource {

    private static final String EXAMPLE = """
            {"contractRef": "KENT-ADV-2016", "receivedOn": "2016-04-05",
             "facts": {"channel": "PROFESSIONAL_API", "requestedType": "CARE_ACT", "referrerType": "SOCIAL_WORKER_LA", "ageYears": 66,
               "place": {"homeOutcode": "ME15", "settingType": "OWN_HOME"},
               "need": {"clientGroup": "LEARNING_DISABILITY", "specialisms": ["LEARNING_DISABILITY"], "specificIssue": "Y",
                        "excludedIssue": "N", "nobodyUnpaid": "N", "noSpeech": "N"},
               "careAct": {"process": "NEEDS_ASSESSMENT", "substantialDifficulty": "Y", "difficultyAreas": ["USE_OR_WEIGH"],
                           "appropriatePerson": "NONE", "transitionNeedsLikely": "U", "materialDisagreement": "U",
                           "bestInterestsAgreed": "U"},
               "authority": {"hasCapacityToConsent": "Y", "consentGiven": "Y", "consentDate": "2016-04-01",
                             "bestInterestsReasonGiven": "N"},
               "risk": {"immediateDanger": "N", "domesticAbuse": "N", "exposedToAllegedSource": "N", "homeless": "N"},
               "keyDates": [], "missing": []}}""";

    /**
     * What is asked about.
     *
     * @param contractRef whose minimum age, projects and commissioned types count; may be left out
     * @param receivedOn the day of receipt, which chooses the versions of the tables; today when left out
     * @param facts in the shape of the event {@code referral.received.v1}
     */
    @Schema(name = "EligibilityRequest")
    record EligibilityRequest(
            @Size(min = 1, max = 64) String contractRef,
            LocalDate receivedOn,
            @NotNull ReferralFacts facts) {}

    private final TryEligibility tryEligibility;

    EligibilityResource(TryEligibility tryEligibility) {
        this.tryEligibility = tryEligibility;
    }

    @POST
    @Operation(
            operationId = "tryEligibility",
            summary = "What would be decided about these facts; nothing is stored and nobody is told",
            description =
                    "Reads the same tables as for a referral: type, row, reason and legal basis, whether the hub may"
                            + " proceed, band and days to keep, district, what is missing, and what else the facts give grounds for."
                            + " Facts that are not of the published shape are refused with every field named.")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = EligibilityView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request")
    public EligibilityView decide(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = EligibilityRequest.class),
                                            examples = @ExampleObject(name = "Care Act", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    EligibilityRequest request) {
        return EligibilityView.of(
                tryEligibility.handle(request.contractRef(), request.receivedOn(), request.facts()), request.facts());
    }
}
