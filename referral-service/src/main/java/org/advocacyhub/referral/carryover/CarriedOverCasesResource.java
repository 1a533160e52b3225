package org.advocacyhub.referral.carryover;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.referral.carryover.TakeOverCase.TakenOver;
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.intake.ReceiveReferral.Sender;
import org.advocacyhub.referral.intake.domain.Door;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Cases that the provider before left open, one by one, and what was taken over. */
@Path("/carried-over-cases")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Carried-over cases")
class CarriedOverCasesResource {

    private static final String OPERATION = "POST /carried-over-cases";

    private static final String EXAMPLE = """
            {"previousReference": "EX-2015-0417", "previousProvider": "Example Advocacy", "openedOn": "2015-11-02",
             "lastContactOn": "2016-03-22", "partnerId": "ADVOCACY-FOR-ALL",
             "referral": {"requestedType": "COMMUNITY",
                          "person": {"givenName": "Example", "familyName": "Person", "homePostcode": "ME15 6XX"},
                          "need": {"clientGroup": "LEARNING_DISABILITY"}}}""";

    /** What the hub keeps: the reference that the case has from now on. */
    @Schema(name = "TakenOver")
    record TakenOverView(
            UUID referralId,
            @Schema(examples = "R-2016000123-K") String referralRef,
            ReferralStatus status,
            String statusLine,

            @Schema(description = "When the hub took it over")
            Instant receivedAt) {

        static TakenOverView of(Referral referral) {
            return new TakenOverView(
                    referral.id(),
                    referral.referralRef(),
                    referral.status(),
                    referral.statusLine().text(),
                    referral.receivedAt());
        }
    }

    private final TakeOverCase takeOverCase;
    private final ListCarriedOverCases listCarriedOverCases;
    private final Referrals referrals;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    CarriedOverCasesResource(
            TakeOverCase takeOverCase,
            ListCarriedOverCases listCarriedOverCases,
            Referrals referrals,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.takeOverCase = takeOverCase;
        this.listCarriedOverCases = listCarriedOverCases;
        this.referrals = referrals;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    /** Whoever takes cases over does it for the hub, whatever else they are. */
    static Sender sender(Caller caller) {
        return Sender.of(caller).at(Door.HUB);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON) // not of the class: a page is read at the same address
    @Transactional
    @Operation(
            operationId = "takeOverCase",
            summary = "Take over a case that the provider before left open",
            description =
                    "It becomes a referral with a reference, and no new one: whether the person is eligible is not decided again, nobody is asked"
                            + " for what is not known, whoever referred is told nothing, and a partner is asked to go on with it. The hub receives it"
                            + " now, so its days to keep run from now. What is told of the form is checked as in POST /referrals. Where neither channel"
                            + " nor referrerType is told they are EMAIL and OTHER. A previousReference that was taken over for somebody with another"
                            + " family name, date of birth or NHS number is refused (another-person): one of the two would be lost.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The previousReference was taken over before, for the same person: nothing changed; Location points to the referral",
            content = @Content(schema = @Schema(implementation = TakenOverView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Taken over; Location and ETag point to the referral",
            content = @Content(schema = @Schema(implementation = TakenOverView.class)))
    public Response takeOver(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CarryOverRequest.class),
                                            examples = @ExampleObject(name = "Thin, as lists are", value = EXAMPLE)))
                    byte[] body) {
        var told = requests.read(body, CarryOverRequest.class, CarryOverColumns.EQUALITY, EqualityTold.class);
        return idempotentRequests.answer(
                idempotencyKey,
                OPERATION,
                body,
                () -> answer(takeOverCase.handle(told.request(), told.section(), sender(caller))));
    }

    private Response answer(TakenOver taken) {
        var referral = referrals.findById(taken.referralId());
        return Response.status(taken.now() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/referrals/" + referral.id()))
                .tag(Versions.tag(referral.version()))
                .entity(TakenOverView.of(referral))
                .build();
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCarriedOverCases",
            summary = "What was taken over, newest first",
            description =
                    "For ticking off the list of the provider before. A case goes from here when the referral's data is deleted. The same as a"
                            + " page, with a form for a list: ask for text/html.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<CarriedOverCaseView>> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        return PageLinks.answer(listCarriedOverCases.handle(cursor, limit), uri);
    }
}
