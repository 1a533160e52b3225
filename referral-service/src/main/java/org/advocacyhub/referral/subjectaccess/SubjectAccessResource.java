package org.advocacyhub.referral.subjectaccess;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.access.domain.Purpose;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.person.People;
import org.advocacyhub.referral.referral.PersonScope;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.retention.AllowErasure;
import org.advocacyhub.referral.subjectaccess.SubjectRequest.AskedBy;
import org.advocacyhub.referral.subjectaccess.SubjectRequest.Outcome;
import org.advocacyhub.referral.subjectaccess.SubjectRequest.OutcomeReason;
import org.advocacyhub.referral.subjectaccess.domain.RequestKind;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/people/{personId}/subject-access")
@RolesAllowed(Roles.HUB_MANAGER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Subject access")
class SubjectAccessResource {

    private static final int MOST = 200;

    @CheckedTemplate(basePath = "subjectaccess", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        private Templates() {}

        static native TemplateInstance file(PersonFilePage page);
    }

    private final SubjectRequests subjectRequests;
    private final CompilePersonFile compilePersonFile;
    private final AllowErasure allowErasure;
    private final People people;
    private final StoredForms forms;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    SubjectAccessResource(
            SubjectRequests subjectRequests,
            CompilePersonFile compilePersonFile,
            AllowErasure allowErasure,
            People people,
            StoredForms forms,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.subjectRequests = subjectRequests;
        this.compilePersonFile = compilePersonFile;
        this.allowErasure = allowErasure;
        this.people = people;
        this.forms = forms;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a person asks for. */
    @Schema(name = "NewSubjectRequest")
    record NewRequest(
            RequestKind kind,
            AskedBy askedBy,
            @Schema(description = "Today when left out") LocalDate receivedOn,

            @Schema(description = "When it was in doubt who asks: the answer is due a month from then")
            LocalDate identityConfirmedOn) {}

    /** What becomes of a request; what is left out stays. */
    @Schema(name = "SubjectRequestChange")
    record Change(
            @Schema(description = "At most two months later, with reasons told to the person")
            LocalDate extendedTo,

            @Schema(description = "Somebody checked that risks can be shown without serious harm")
            Boolean riskMayBeShown,

            @Schema(description = "Ends the request") Outcome outcome,
            OutcomeReason outcomeReason) {}

    /** A request with its due date. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SubjectRequest")
    record RequestView(
            UUID requestId,
            RequestKind kind,
            AskedBy askedBy,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean riskMayBeShown,
            Outcome outcome,
            OutcomeReason outcomeReason,
            Instant answeredAt) {

        static RequestView of(SubjectRequest request) {
            return new RequestView(
                    request.id(),
                    request.kind(),
                    request.askedBy(),
                    request.receivedOn(),
                    request.dueOn(),
                    request.riskMayBeShown(),
                    request.outcome(),
                    request.outcomeReason(),
                    request.answeredAt());
        }
    }

    @POST
    @Transactional
    @Operation(
            operationId = "recordSubjectRequest",
            summary = "Record what a person asks for about their data",
            description = "The answer is due one calendar month after receipt, or after identity was confirmed (H.3).")
    @APIResponse(
            responseCode = "201",
            description = "Recorded, with the day on which the answer is due",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Response record(
            UUID personId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NewRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "Access",
                                                            value = "{\"kind\": \"ACCESS\", \"askedBy\": \"PERSON\"}")))
                    byte[] body) {
        var asked = requests.read(body, NewRequest.class);
        return idempotentRequests.answer(
                idempotencyKey, "POST /people/" + personId + "/subject-access", asked, () -> record(personId, asked));
    }

    private Response record(UUID personId, NewRequest asked) {
        if (asked.kind() == null || asked.askedBy() == null) {
            throw Refusal.invalid(
                    asked.kind() == null ? "kind" : "askedBy", "required", "Say what is asked for, and by whom.");
        }
        if (forms.about(personId, new PersonScope.Everybody(), 1).isEmpty()) {
            throw Refusal.notFound("unknown-person", "There is no such person, or nothing is held any more.");
        }
        var today = LocalDate.now(clock);
        var receivedOn = asked.receivedOn() == null ? today : asked.receivedOn();
        if (receivedOn.isAfter(today)) {
            throw Refusal.invalid("receivedOn", "in-the-future", "A request can't have come in on a day to come.");
        }
        var identified = asked.identityConfirmedOn();
        if (identified != null && (identified.isBefore(receivedOn) || identified.isAfter(today))) {
            throw Refusal.invalid(
                    "identityConfirmedOn", "out-of-range", "Give a day from " + receivedOn + " up to today.");
        }
        var request = new SubjectRequest(
                Ids.next(),
                personId,
                asked.kind(),
                asked.askedBy(),
                receivedOn,
                identified,
                caller.subject(),
                clock.instant());
        subjectRequests.persist(request);
        return Response.created(URI.create("/people/" + personId + "/subject-access/" + request.id()))
                .tag(Versions.tag(0))
                .entity(RequestView.of(request))
                .build();
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listSubjectRequests",
            summary = "A person's requests, newest first",
            description = "Answered ones too, at most 200.")
    @APIResponse(responseCode = "200", description = "The requests")
    public List<RequestView> list(UUID personId) {
        return subjectRequests.of(personId, MOST).stream().map(RequestView::of).toList();
    }

    @POST
    @Path("/{requestId}/changes")
    @Transactional
    @Operation(
            operationId = "changeSubjectRequest",
            summary = "Put off, prepare or answer a request",
            description =
                    "A refusal or a partial answer needs its reason: the person is told it (H.3). An erasure is granted only as far as"
                            + " nothing has to be kept; what was granted goes with the next run of the deletion, which a second"
                            + " person approves.")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    @APIResponse(responseCode = "409", description = "no-such-move, legal-hold, has-to-be-kept")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response change(
            UUID personId,
            UUID requestId,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Change.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "Answered",
                                                            value = "{\"outcome\": \"GRANTED\"}")))
                    byte[] body) {
        var change = requests.read(body, Change.class);
        var request = subjectRequests.requireForChange(personId, requestId);
        Versions.require(ifMatch, request.version());
        if (change.extendedTo() != null) {
            request.extend(change.extendedTo());
        }
        if (Boolean.TRUE.equals(change.riskMayBeShown())) {
            request.allowRisk();
        }
        if (change.outcome() != null) {
            answer(request, change);
        }
        subjectRequests.flush();
        return Response.ok(RequestView.of(request))
                .tag(Versions.tag(request.version()))
                .build();
    }

    private void answer(SubjectRequest request, Change change) {
        var reasonNeeded = change.outcome() == Outcome.REFUSED || change.outcome() == Outcome.PARTLY_GRANTED;
        if (reasonNeeded && change.outcomeReason() == null) {
            throw Refusal.invalid("outcomeReason", "required", "Say why: the person has to be told.");
        }
        var granted = change.outcome() == Outcome.GRANTED || change.outcome() == Outcome.PARTLY_GRANTED;
        if (request.kind() == RequestKind.ERASE && granted) {
            allowErasure.handle(people.current(request.personId()), change.outcome() == Outcome.GRANTED);
        }
        request.answer(change.outcome(), change.outcomeReason(), clock.instant());
    }

    @GET
    @Path("/{requestId}/export")
    @Operation(
            operationId = "exportPersonFile",
            summary = "All that is held about the person, for a program",
            description =
                    "What was told with every referral, what happened, and what each part of this service holds besides. Other"
                            + " people's details are left out, and risks until somebody has checked them; withheld says what and"
                            + " why. Written to the audit. The same as a page to read and print: ask for text/html.")
    @APIResponse(
            responseCode = "200",
            description = "The file; not to be stored by anything on the way",
            content = @Content(schema = @Schema(implementation = PersonFile.class)))
    public Response export(UUID personId, UUID requestId) {
        return Response.ok(compile(personId, requestId))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/{requestId}/export")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(UUID personId, UUID requestId) {
        var page = new PersonFilePage(compile(personId, requestId), json);
        return Response.ok(Templates.file(page).render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .build();
    }

    private PersonFile compile(UUID personId, UUID requestId) {
        return compilePersonFile.handle(personId, requestId, Viewer.of(caller, Purpose.SUBJECT_ACCESS.name()));
    }
}
