package org.advocacyhub.referral.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.UUID;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.person.domain.MergeReason;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/people/{personId}/merge")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class MergeResource {

    private static final String EXAMPLE = """
            {"otherPersonId": "0198a1de-5a3c-7c1e-9d3f-2b7f0a4c1e55", "reason": "CONFIRMED_BY_REFERRER",
             "words": "The social worker confirmed on the telephone that both referrals are about one person."}""";

    /** Who is found to be the same person, and why. */
    @Schema(name = "MergePeople")
    record MergeRequest(
            @Schema(description = "Becomes part of the person in the path")
            UUID otherPersonId,

            MergeReason reason,

            @Schema(description = "In your own words: 10 to 500 characters")
            String words) {

        void check() {
            var faults = new ArrayList<Fault>();
            if (otherPersonId == null) {
                faults.add(new Fault("otherPersonId", "required", "Say who is found to be the same person."));
            }
            faults.addAll(OwnWords.faults(reason, words));
            RequestReader.refuse(faults);
        }

        @Override
        public String toString() {
            return "MergeRequest[not shown]";
        }
    }

    private final MergePeople mergePeople;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    MergeResource(
            MergePeople mergePeople, RequestReader requests, IdempotentRequests idempotentRequests, Caller caller) {
        this.mergePeople = mergePeople;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "mergePeople",
            summary = "Confirm that two people are one",
            description =
                    "The referrals of the other person move to the person in the path, and the NHS number when the survivor has"
                            + " none. The other id answers with the survivor from now on. A 409 says why not: different-nhs-numbers,"
                            + " already-merged. The history stays, and the hub's manager can undo the merge.")
    @APIResponse(
            responseCode = "201",
            description = "What was moved",
            content = @Content(schema = @Schema(implementation = MergeView.class)))
    public Response merge(
            UUID personId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = MergeRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "Confirmed by the referrer",
                                                            value = EXAMPLE)))
                    byte[] body) {
        return merge(personId, idempotencyKey, requests.read(body, MergeRequest.class));
    }

    /** The same from a page (ADR 0127). */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response mergeFromPage(
            UUID personId, @HeaderParam("Idempotency-Key") String idempotencyKey, @NotNull MergeRequest request) {
        return Response.fromResponse(merge(personId, idempotencyKey, request))
                .location(URI.create("/people/" + personId + "/merges"))
                .build();
    }

    private Response merge(UUID personId, String idempotencyKey, MergeRequest request) {
        request.check();
        return idempotentRequests.answer(
                idempotencyKey, "POST /people/" + personId + "/merge", request, () -> Response.status(
                                Response.Status.CREATED)
                        .entity(MergeView.of(mergePeople.handle(
                                personId,
                                request.otherPersonId(),
                                request.reason(),
                                request.words().strip(),
                                caller.subject())))
                        .build());
    }
}
