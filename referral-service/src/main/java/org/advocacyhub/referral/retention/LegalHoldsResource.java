package org.advocacyhub.referral.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.referral.PersonScope;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.retention.LegalHolds.Hold;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;
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

@Path("/people/{personId}/legal-holds")
@RolesAllowed(Roles.HUB_MANAGER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Retention")
class LegalHoldsResource {

    private static final int LONGEST_WORDS = 500;
    private static final int MOST = 200;
    private static final String WORDS = "legal-hold-words";

    /** Why data has to stay. */
    @Schema(name = "NewLegalHold")
    record HoldRequest(LegalHolds.Reason reason, String words) {

        void check() {
            var faults = new ArrayList<Fault>();
            if (reason == null) {
                faults.add(new Fault("reason", "required", "Say why, or OTHER."));
            }
            if (words == null || words.isBlank() || words.length() > LONGEST_WORDS) {
                faults.add(new Fault("words", "out-of-range", "Say more in 1 to " + LONGEST_WORDS + " characters."));
            }
            RequestReader.refuse(faults);
        }

        @Override
        public String toString() {
            return "HoldRequest[not shown]";
        }
    }

    /** A hold; in force until it is released. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LegalHold")
    record HoldView(
            UUID holdId,
            LegalHolds.Reason reason,
            String words,
            String placedBy,
            Instant placedAt,
            String releasedBy,
            Instant releasedAt) {

        static HoldView of(Hold hold, DataKey key) {
            return new HoldView(
                    hold.id(),
                    hold.reason(),
                    key == null ? null : key.openText(hold.words(), WORDS),
                    hold.placedBy(),
                    hold.placedAt(),
                    hold.releasedBy(),
                    hold.releasedAt());
        }

        @Override
        public String toString() {
            return "HoldView[not shown]";
        }
    }

    private final LegalHolds holds;
    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final ViewAudit audit;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;
    private final Clock clock;

    LegalHoldsResource(
            LegalHolds holds,
            StoredForms forms,
            DataKeys dataKeys,
            ViewAudit audit,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            Caller caller,
            Clock clock) {
        this.holds = holds;
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.audit = audit;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "placeLegalHold",
            summary = "Stop the deletion of everything about a person",
            description =
                    "For a review, an inquest, a claim. In force until it is released; several may be in force at once.")
    @APIResponse(
            responseCode = "201",
            description = "In force",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Response place(
            UUID personId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = HoldRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "Inquest",
                                                            value =
                                                                    "{\"reason\": \"INQUEST\", \"words\": \"Asked for by the coroner's office.\"}")))
                    byte[] body) {
        var request = requests.read(body, HoldRequest.class);
        request.check();
        return idempotentRequests.answer(
                idempotencyKey, "POST /people/" + personId + "/legal-holds", request, () -> place(personId, request));
    }

    private Response place(UUID personId, HoldRequest request) {
        holds.lockAgainstDeletion(personId);
        if (forms.about(personId, new PersonScope.Everybody(), 1).isEmpty()) {
            throw Refusal.notFound("unknown-person", "There is no such person.");
        }
        var key = dataKeys.fresh(Ids.next());
        dataKeys.keep(key);
        var hold = new Hold(
                key.ownerId(),
                personId,
                request.reason(),
                key.seal(request.words().strip(), WORDS),
                caller.subject(),
                clock.instant(),
                null,
                null);
        holds.add(hold);
        return Response.created(URI.create("/people/" + personId + "/legal-holds"))
                .entity(HoldView.of(hold, null)) // kept under the idempotency key: without the words
                .build();
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listLegalHolds",
            summary = "Holds on a person's data, newest first",
            description = "Released ones too, at most 200.")
    @APIResponse(responseCode = "200", description = "The holds")
    public List<HoldView> list(UUID personId, @HeaderParam(Viewer.PURPOSE) String purpose) {
        var found = holds.of(personId, MOST);
        audit.write(
                Viewer.of(caller, purpose),
                RecordKind.LEGAL_HOLD,
                personId,
                personId,
                Set.of(DataClass.PD2),
                found.isEmpty() ? Outcome.NOT_FOUND : Outcome.SHOWN);
        var keys = dataKeys.of(found.stream().map(Hold::id).toList());
        return found.stream()
                .map(hold -> HoldView.of(hold, keys.get(hold.id())))
                .toList();
    }

    @POST
    @Path("/{holdId}/release")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "releaseLegalHold",
            summary = "End a hold",
            description = "Deletion follows the rules again, unless another hold is in force.")
    @APIResponse(responseCode = "204", description = "Released")
    public void release(UUID personId, UUID holdId) {
        if (!holds.release(personId, holdId, caller.subject(), clock.instant())) {
            throw Refusal.notFound("unknown-hold", "There is no such hold in force.");
        }
    }
}
