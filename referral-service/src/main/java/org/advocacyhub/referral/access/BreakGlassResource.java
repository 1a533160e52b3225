package org.advocacyhub.referral.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.domain.BreakGlassReason;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/people/{personId}/break-glass")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class BreakGlassResource {

    private static final int SHORTEST_WORDS = 20;
    private static final int LONGEST_WORDS = 500;
    private static final String EXAMPLE = """
            {"reason": "RISK_BEFORE_VISIT", "words": "I visit this afternoon and the last note speaks of a risk."}""";

    /** Why the glass is broken. */
    @Schema(name = "BreakGlass")
    record BreakGlassRequest(
            BreakGlassReason reason,

            @Schema(description = "In your own words, without naming the person: 20 to 500 characters")
            String words) {

        void check() {
            var faults = new ArrayList<Fault>();
            if (reason == null) {
                faults.add(new Fault("reason", "required", "Say why, or OTHER."));
            }
            if (words == null || words.strip().length() < SHORTEST_WORDS || words.length() > LONGEST_WORDS) {
                faults.add(new Fault(
                        "words",
                        "out-of-range",
                        "Say why in " + SHORTEST_WORDS + " to " + LONGEST_WORDS + " characters."));
            }
            RequestReader.refuse(faults);
        }

        @Override
        public String toString() {
            return "BreakGlassRequest[not shown]";
        }
    }

    /** Until when more can be read, and what. */
    @Schema(name = "BrokenGlass")
    record BrokenGlassView(UUID openingId, Instant until, Set<DataClass> dataClasses, List<String> told) {}

    private final BreakGlass breakGlass;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    BreakGlassResource(
            BreakGlass breakGlass, RequestReader requests, IdempotentRequests idempotentRequests, Caller caller) {
        this.breakGlass = breakGlass;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "breakGlass",
            summary = "Read for an hour what is guarded more closely",
            description =
                    "For whoever may know of the person: a triage worker, the manager or an advocate of the partner whose case"
                            + " it is. Opens every data class for one hour to this caller alone. The hub's manager is told; every"
                            + " later read is in the audit. 404 for everybody else.")
    @APIResponse(
            responseCode = "201",
            description = "Open until the hour is over",
            content = @Content(schema = @Schema(implementation = BrokenGlassView.class)))
    public Response open(
            UUID personId,
            @HeaderParam(Viewer.PURPOSE) String purpose,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = BreakGlassRequest.class),
                                            examples = @ExampleObject(name = "Before a visit", value = EXAMPLE)))
                    byte[] body) {
        var request = requests.read(body, BreakGlassRequest.class);
        request.check();
        return idempotentRequests.answer(
                idempotencyKey,
                "POST /people/" + personId + "/break-glass",
                request,
                () -> opened(personId, request, Viewer.of(caller, purpose)));
    }

    private Response opened(UUID personId, BreakGlassRequest request, Viewer viewer) {
        var opening = breakGlass
                .handle(personId, request.reason(), request.words().strip(), viewer)
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-person", "There is no such person, or none of your cases is theirs."));
        return Response.status(Response.Status.CREATED)
                .entity(new BrokenGlassView(
                        opening.id(),
                        opening.until(),
                        Set.of(DataClass.values()),
                        List.of("The hub's manager is told that you opened this, and why.")))
                .build();
    }
}
