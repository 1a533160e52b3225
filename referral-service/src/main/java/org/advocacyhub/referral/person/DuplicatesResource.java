package org.advocacyhub.referral.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.person.FindCandidates.Candidate;
import org.advocacyhub.referral.person.domain.DismissalReason;
import org.advocacyhub.referral.person.domain.Fact;
import org.advocacyhub.referral.person.domain.Likeness;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/people/{personId}/duplicates")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class DuplicatesResource {

    private static final String EXAMPLE = """
            {"reason": "RELATIVES"}""";

    /**
     * Somebody who may be the same person. Says which facts agree, never what they are.
     *
     * @param mayBeMerged false when two different NHS numbers stand against it
     */
    @Schema(name = "Candidate")
    record CandidateView(
            UUID personId,
            Likeness.Kind likeness,
            Set<Fact> agree,
            Set<Fact> differ,
            boolean mayBeMerged,
            long referrals,
            @Schema(examples = "R-2016000123-K") String newestReferralRef) {

        static CandidateView of(Candidate candidate) {
            var likeness = candidate.likeness();
            return new CandidateView(
                    candidate.personId(),
                    likeness.kind(),
                    likeness.agree(),
                    likeness.differ(),
                    likeness.mayBeMerged(),
                    candidate.referrals(),
                    candidate.newestReferralRef());
        }
    }

    /** Who may be this person. */
    @Schema(name = "Candidates")
    record CandidatesView(List<CandidateView> candidates) {}

    /** Why the two are two. */
    @Schema(name = "Dismissal")
    record DismissalRequest(DismissalReason reason) {

        void check() {
            RequestReader.refuse(
                    reason == null ? List.of(new Fault("reason", "required", "Say why, or OTHER.")) : List.of());
        }
    }

    private final FindCandidates findCandidates;
    private final DismissDuplicate dismissDuplicate;
    private final RequestReader requests;
    private final DuplicatePages pages;
    private final Caller caller;

    DuplicatesResource(
            FindCandidates findCandidates,
            DismissDuplicate dismissDuplicate,
            RequestReader requests,
            DuplicatePages pages,
            Caller caller) {
        this.findCandidates = findCandidates;
        this.dismissDuplicate = dismissDuplicate;
        this.requests = requests;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "findDuplicates",
            summary = "Who else may be this person",
            description =
                    "MATCH by NHS number, CANDIDATE by the sound of the family name, date of birth and postcode sector together;"
                            + " at most 50, matches first. Somebody confirms by a merge or dismisses; nothing merges by itself."
                            + " Every call is audited.")
    @APIResponse(
            responseCode = "200",
            description = "The candidates, and which facts agree or differ",
            content = @Content(schema = @Schema(implementation = CandidatesView.class)))
    public CandidatesView candidates(UUID personId, @HeaderParam(Viewer.PURPOSE) String purpose) {
        return new CandidatesView(
                findCandidates
                        .handle(personId, Viewer.of(caller, purpose))
                        .orElseThrow(PersonRows::unknown)
                        .candidates()
                        .stream()
                        .map(CandidateView::of)
                        .toList());
    }

    /** The same for people (ADR 0136). */
    @GET
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response page(UUID personId) {
        return pages.candidates(personId);
    }

    @POST
    @Path("/{otherPersonId}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "dismissDuplicate",
            summary = "Say that two people who look like one are two",
            description =
                    "The pair is not shown again, from either side. A pair that was dismissed as CANDIDATE is shown again when an"
                            + " NHS number told later makes it a MATCH. Repeating it changes nothing.")
    @APIResponse(responseCode = "204", description = "Dismissed")
    public Response dismiss(
            UUID personId,
            UUID otherPersonId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DismissalRequest.class),
                                            examples = @ExampleObject(name = "Twins", value = EXAMPLE)))
                    byte[] body) {
        return dismiss(personId, otherPersonId, requests.read(body, DismissalRequest.class));
    }

    /** The same from a page (ADR 0127). */
    @POST
    @Path("/{otherPersonId}/dismissal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response dismissFromPage(UUID personId, UUID otherPersonId, @NotNull DismissalRequest request) {
        return Response.fromResponse(dismiss(personId, otherPersonId, request))
                .location(URI.create("/people/" + personId + "/duplicates"))
                .build();
    }

    private Response dismiss(UUID personId, UUID otherPersonId, DismissalRequest request) {
        request.check();
        dismissDuplicate.handle(personId, otherPersonId, request.reason(), caller.subject());
        return Response.noContent().build();
    }
}
