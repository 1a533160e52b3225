package org.advocacyhub.provider.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseRequests;
import org.advocacyhub.provider.disclosure.KeepDisclosure.Wanted;
import org.advocacyhub.provider.disclosure.KeepDisclosure.Words;
import org.advocacyhub.provider.disclosure.domain.AgainstWishes;
import org.advocacyhub.provider.disclosure.domain.DisclosureStanding.Verdict;
import org.advocacyhub.provider.disclosure.domain.LegalGround;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is said of a person to somebody outside without their consent, by case. */
@Path("/cases/{caseId}/disclosures")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Disclosures")
class DisclosuresResource {

    private static final int SHORT = 200;
    private static final int LONG = 4_000;

    @Schema(
            description =
                    "personRefuses: an adult with capacity does not want it, no when left out; againstWishes then says why it is made all the same."
                            + " madeOn: only of an emergency, when it was made before the lead could be asked",
            examples = """
            {"recipient":"Police, Ashford","what":"The address of the person who threatens him.","legalGround":"SERIOUS_HARM_TO_PERSON",
             "necessity":"He was threatened with a knife this morning.","personInformed":true,
             "informedBecause":"He knows and agrees that it is urgent.","madeOn":"2016-04-14"}""")
    record DisclosureRequest(
            @NotBlank @Size(max = SHORT) String recipient,
            @NotBlank @Size(max = LONG) String what,
            @NotNull LegalGround legalGround,
            @NotBlank @Size(max = LONG) String necessity,
            @NotNull Boolean personInformed,
            @NotBlank @Size(max = LONG) String informedBecause,
            Boolean personRefuses,
            AgainstWishes againstWishes,
            LocalDate madeOn) {

        Wanted wanted() {
            var refuses = Boolean.TRUE.equals(personRefuses);
            if (refuses && againstWishes == null) {
                throw Refusal.invalid(
                        "againstWishes",
                        "wishes-respected",
                        "What an adult with capacity does not want is not said, unless others are at risk or the person is coerced (H.5).");
            }
            if (!refuses && againstWishes != null) {
                throw Refusal.invalid("againstWishes", "not-asked", "Nobody refuses: leave it out.");
            }
            if (againstWishes == AgainstWishes.COURT_ORDER && legalGround != LegalGround.COURT_ORDER) {
                throw Refusal.invalid("againstWishes", "no-court-order", "The ground is no order of a court.");
            }
            return new Wanted(
                    legalGround,
                    againstWishes,
                    personInformed,
                    madeOn,
                    new Words(recipient, what, necessity, informedBecause));
        }

        /** Without the words, which don't belong in a log. */
        @Override
        public String toString() {
            return "DisclosureRequest[not shown]";
        }
    }

    /** That it is kept; its words are not repeated, since an answer may be kept with its Idempotency-Key. */
    record KeptDisclosureView(UUID disclosureId) {}

    @Schema(examples = """
            {"verdict":"APPROVED"}""")
    record VerdictRequest(@NotNull Verdict verdict) {}

    @Schema(examples = """
            {"madeOn":"2016-04-15"}""")
    record MadeRequest(@NotNull LocalDate madeOn) {}

    @Schema(
            name = "Disclosure",
            description =
                    "authorisedBy: the safeguarding lead. leadInformedBy, leadLate: of an emergency, by when the lead had to know and whether"
                            + " that was missed. Without words once the data of the case was deleted.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DisclosureView(
            UUID disclosureId,
            String recipient,
            String what,
            LegalGround legalGround,
            String necessity,
            boolean personInformed,
            String informedBecause,
            AgainstWishes againstWishes,
            boolean emergency,
            String askedBy,
            Verdict verdict,
            String authorisedBy,
            LocalDate decidedOn,
            LocalDate madeOn,
            LocalDate leadInformedBy,
            boolean leadLate) {

        static DisclosureView of(KeepDisclosure.Entry entry, LocalDate today) {
            var disclosure = entry.disclosure();
            var standing = entry.standing();
            var words = entry.words() == null ? new Words(null, null, null, null) : entry.words();
            return new DisclosureView(
                    disclosure.id(),
                    words.recipient(),
                    words.what(),
                    disclosure.legalGround(),
                    words.necessity(),
                    disclosure.personInformed(),
                    words.informedBecause(),
                    disclosure.againstWishes(),
                    disclosure.emergency(),
                    disclosure.askedBy(),
                    standing.verdict(),
                    entry.decidedBy(),
                    standing.decidedOn(),
                    standing.madeOn(),
                    standing.leadInformedBy(),
                    standing.isLeadLate(today));
        }

        /** Without the words, which don't belong in a log. */
        @Override
        public String toString() {
            return "DisclosureView[" + disclosureId + "]";
        }
    }

    private final KeepDisclosure keepDisclosure;
    private final CaseRequests requests;
    private final IdempotentRequests idempotent;
    private final Caller caller;
    private final Clock clock;

    DisclosuresResource(
            KeepDisclosure keepDisclosure,
            CaseRequests requests,
            IdempotentRequests idempotent,
            Caller caller,
            Clock clock) {
        this.keepDisclosure = keepDisclosure;
        this.requests = requests;
        this.idempotent = idempotent;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listDisclosures",
            summary = "The disclosures of the case with where they stand",
            description = "In the order in which they were asked for; that they were read is kept.")
    public Page<DisclosureView> list(
            @PathParam("caseId") UUID caseId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        var today = LocalDate.now(clock);
        return keepDisclosure
                .page(caller.partnerScope(), caseId, caller.subject(), cursor, limit.value())
                .map(entry -> DisclosureView.of(entry, today));
    }

    @POST
    @APIResponse(responseCode = "404", description = "unknown-case")
    @Operation(
            operationId = "askForDisclosure",
            summary =
                    "Ask to say something about the person without their consent, or record that it was said in an emergency",
            description =
                    "The partner's safeguarding lead approves it before it is made. In an emergency (madeOn) it is made at once, and the lead"
                            + " has to know by the next working day (H.5). The words are sealed and told to nobody.")
    @APIResponseSchema(value = KeptDisclosureView.class, responseCode = "201", responseDescription = "That it is kept")
    public Response ask(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid DisclosureRequest request) {
        return requests.created(
                key,
                "disclosures",
                caseId,
                request,
                () -> new KeptDisclosureView(
                        keepDisclosure.ask(caller.partnerScope(), caseId, request.wanted(), caller.subject())));
    }

    @POST
    @Path("/{disclosureId}/decision")
    @RolesAllowed(Roles.PARTNER)
    @APIResponse(responseCode = "404", description = "unknown-case, unknown-disclosure")
    @APIResponse(responseCode = "409", description = "already-decided, second-person")
    @Operation(
            operationId = "decideDisclosure",
            summary = "Approve or refuse a disclosure as the safeguarding lead",
            description =
                    "Not by whoever asked. After an emergency it says that the lead knows, and what they think of it.")
    @APIResponseSchema(value = KeptDisclosureView.class, responseCode = "201", responseDescription = "That it is kept")
    public Response decide(
            @PathParam("caseId") UUID caseId,
            @PathParam("disclosureId") UUID disclosureId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid VerdictRequest request) {
        return once(
                key,
                "decision",
                caseId,
                disclosureId,
                request,
                () -> keepDisclosure.decide(
                        caller.partnerScope(), caseId, disclosureId, request.verdict(), caller.subject()));
    }

    @POST
    @Path("/{disclosureId}/making")
    @APIResponse(responseCode = "404", description = "unknown-case, unknown-disclosure")
    @APIResponse(responseCode = "409", description = "already-made, approval-wanted")
    @Operation(
            operationId = "recordDisclosureMade",
            summary = "Say that an approved disclosure was made",
            description = "Not before the day on which it was approved.")
    @APIResponseSchema(value = KeptDisclosureView.class, responseCode = "201", responseDescription = "That it is kept")
    public Response make(
            @PathParam("caseId") UUID caseId,
            @PathParam("disclosureId") UUID disclosureId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid MadeRequest request) {
        return once(
                key,
                "making",
                caseId,
                disclosureId,
                request,
                () -> keepDisclosure.make(
                        caller.partnerScope(), caseId, disclosureId, request.madeOn(), caller.subject()));
    }

    private Response once(String key, String what, UUID caseId, UUID disclosureId, Object request, Runnable step) {
        return idempotent.answer(
                key,
                "POST /cases/{id}/disclosures/{id}/" + what,
                Map.of("caseId", caseId, "disclosureId", disclosureId, "request", request),
                () -> {
                    step.run();
                    return Response.status(Response.Status.CREATED)
                            .entity(new KeptDisclosureView(disclosureId))
                            .build();
                });
    }
}
