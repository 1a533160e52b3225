package org.advocacyhub.referral.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.referral.breach.domain.BreachKind;
import org.advocacyhub.referral.breach.domain.BreachRisk;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
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

@Path("/breaches")
@RolesAllowed(Roles.HUB_MANAGER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Breaches")
class BreachesResource {

    private static final int LONGEST_WORDS = 2_000;
    private static final Map<UUID, DataKey> NO_KEYS = Map.of();

    /** What went wrong. */
    @Schema(name = "NewBreach")
    record BreachRequest(
            @Schema(description = "When somebody of the organisation first knew; now when left out")
            Instant awareAt,

            BreachKind kind,
            Integer peopleAffected,
            BreachRisk risk,

            @Schema(description = "What happened and what is done, naming nobody")
            String words) {

        void check(Instant now) {
            var faults = new ArrayList<Fault>();
            if (kind == null) {
                faults.add(new Fault("kind", "required", "Say what went wrong, or OTHER."));
            }
            if (risk == null) {
                faults.add(new Fault("risk", "required", "Say what it may do to people: UNLIKELY, LIKELY or HIGH."));
            }
            if (peopleAffected == null || peopleAffected < 0) {
                faults.add(new Fault("peopleAffected", "out-of-range", "Say how many people, as far as it is known."));
            }
            if (words == null || words.isBlank() || words.length() > LONGEST_WORDS) {
                faults.add(new Fault("words", "out-of-range", "Say it in 1 to " + LONGEST_WORDS + " characters."));
            }
            if (awareAt != null && awareAt.isAfter(now)) {
                faults.add(new Fault("awareAt", "in-the-future", "Nobody can know of it yet."));
            }
            RequestReader.refuse(faults);
        }

        @Override
        public String toString() {
            return "BreachRequest[not shown]";
        }
    }

    /** What became of it; what is left out stays. */
    @Schema(name = "BreachChange")
    record Change(
            BreachRisk risk,
            Integer peopleAffected,

            @Schema(description = "When the Information Commissioner's Office was told")
            Instant toldOfficeAt,

            @Schema(description = "When the people affected were told")
            LocalDate toldPeopleOn,

            @Schema(description = "True: nothing is left to be done")
            Boolean closed) {}

    /** A breach with its clock. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Breach")
    record BreachView(
            UUID breachId,
            Instant awareAt,
            BreachKind kind,
            int peopleAffected,
            BreachRisk risk,
            String words,

            @Schema(description = "72 hours after awareAt; none when a risk is unlikely")
            Instant tellOfficeBy,

            Instant toldOfficeAt,

            @Schema(description = "Told after that, or not told in time")
            boolean late,

            LocalDate toldPeopleOn,
            Instant closedAt,
            String recordedBy) {

        static BreachView of(Breach breach, DataKey key, Instant now) {
            var clock = breach.clock();
            return new BreachView(
                    breach.id(),
                    breach.awareAt(),
                    breach.kind(),
                    breach.peopleAffected(),
                    clock.risk(),
                    key == null ? null : key.openText(breach.words(), Breach.WORDS),
                    clock.officeToldBy().orElse(null),
                    clock.toldOfficeAt(),
                    clock.isLate(now),
                    clock.toldPeopleOn(),
                    breach.closedAt(),
                    breach.recordedBy());
        }

        @Override
        public String toString() {
            return "BreachView[not shown]";
        }
    }

    private final Breaches breaches;
    private final DataKeys dataKeys;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;
    private final Clock clock;

    BreachesResource(
            Breaches breaches,
            DataKeys dataKeys,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            Caller caller,
            Clock clock) {
        this.breaches = breaches;
        this.dataKeys = dataKeys;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "recordBreach",
            summary = "Record that personal data was lost, or seen or changed by whom it should not be",
            description =
                    "From awareAt on there are 72 hours to tell the Information Commissioner's Office, by the clock, unless a risk to people is"
                            + " unlikely (H.6). Every breach is recorded, told or not.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded, with the moment by which the office is to be told",
            content = @Content(schema = @Schema(implementation = BreachView.class)))
    public Response record(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = BreachRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "Letter to a former address",
                                                            value =
                                                                    "{\"kind\": \"SENT_TO_WRONG_PERSON\", \"peopleAffected\": 1, \"risk\": \"LIKELY\","
                                                                            + " \"words\": \"A letter went to a former address. It was asked back.\"}")))
                    byte[] body) {
        var request = requests.read(body, BreachRequest.class);
        request.check(clock.instant());
        return idempotentRequests.answer(idempotencyKey, "POST /breaches", request, () -> record(request));
    }

    private Response record(BreachRequest request) {
        var now = clock.instant();
        var key = dataKeys.fresh(Ids.next());
        dataKeys.keep(key);
        var breach = new Breach(
                key.ownerId(),
                request.awareAt() == null ? now : request.awareAt(),
                request.kind(),
                request.peopleAffected(),
                request.risk(),
                key.seal(request.words().strip(), Breach.WORDS),
                caller.subject(),
                now);
        breaches.persistAndFlush(breach);
        return Response.created(URI.create("/breaches"))
                .tag(Versions.tag(breach.version()))
                .entity(BreachView.of(breach, null, now)) // kept under the idempotency key: without the words
                .build();
    }

    @POST
    @Path("/{breachId}/changes")
    @Transactional
    @Operation(
            operationId = "changeBreach",
            summary = "Say what is known of a breach now, who was told, or that it is closed",
            description =
                    "It is closed when the office was told, and at a high risk the people too; neither where a risk is unlikely.")
    @APIResponse(
            responseCode = "200",
            description = "The breach",
            content = @Content(schema = @Schema(implementation = BreachView.class)))
    @APIResponse(responseCode = "404", description = "unknown-breach")
    @APIResponse(responseCode = "409", description = "no-such-move, already-told, not-told-yet")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response change(
            UUID breachId,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Change.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "The office was told",
                                                            value = "{\"toldOfficeAt\": \"2016-04-07T15:00:00Z\"}")))
                    byte[] body) {
        var change = requests.read(body, Change.class);
        var now = clock.instant();
        var breach = breaches.requireForChange(breachId);
        Versions.require(ifMatch, breach.version());
        if (change.peopleAffected() != null && change.peopleAffected() < 0) {
            RequestReader.refuse(List.of(
                    new Fault("peopleAffected", "out-of-range", "Say how many people, as far as it is known.")));
        }
        if (change.risk() != null || change.peopleAffected() != null) {
            breach.judge(change.risk(), change.peopleAffected());
        }
        if (change.toldOfficeAt() != null) {
            breach.officeTold(change.toldOfficeAt(), now);
        }
        if (change.toldPeopleOn() != null) {
            breach.peopleTold(change.toldPeopleOn(), LocalDate.now(clock));
        }
        if (Boolean.TRUE.equals(change.closed())) {
            breach.close(now);
        }
        breaches.flush();
        return Response.ok(BreachView.of(breach, dataKeys.of(breachId).orElse(null), now))
                .tag(Versions.tag(breach.version()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.HUB_MANAGER, Roles.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listBreaches",
            summary = "Breaches, newest first",
            description = "The words are for the hub's managers alone.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<BreachView>> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var now = clock.instant();
        var before = Position.beforeOrNewest(cursor);
        var page = Page.of(
                breaches.newest(before, limit.value() + 1),
                limit.value(),
                breach -> Cursor.of(breach.awareAt(), breach.id()));
        var keys = caller.has(Roles.HUB_MANAGER)
                ? dataKeys.of(page.items().stream().map(Breach::id).toList())
                : NO_KEYS;
        return PageLinks.answer(page.map(breach -> BreachView.of(breach, keys.get(breach.id()), now)), uri);
    }
}
