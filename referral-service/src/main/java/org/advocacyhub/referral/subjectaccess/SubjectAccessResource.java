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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.access.domain.Purpose;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.subjectaccess.SubjectRequest.AskedBy;
import org.advocacyhub.referral.subjectaccess.SubjectRequest.Outcome;
import org.advocacyhub.referral.subjectaccess.SubjectRequest.OutcomeReason;
import org.advocacyhub.referral.subjectaccess.domain.RequestKind;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
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
    private final RecordSubjectRequest recordSubjectRequest;
    private final ChangeSubjectRequest changeSubjectRequest;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final ObjectMapper json;
    private final Caller caller;

    SubjectAccessResource(
            SubjectRequests subjectRequests,
            CompilePersonFile compilePersonFile,
            RecordSubjectRequest recordSubjectRequest,
            ChangeSubjectRequest changeSubjectRequest,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            ObjectMapper json,
            Caller caller) {
        this.subjectRequests = subjectRequests;
        this.compilePersonFile = compilePersonFile;
        this.recordSubjectRequest = recordSubjectRequest;
        this.changeSubjectRequest = changeSubjectRequest;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.json = json;
        this.caller = caller;
    }

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
        var request = recordSubjectRequest.handle(personId, asked, caller.subject());
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
                                            schema = @Schema(implementation = RequestChange.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "Answered",
                                                            value = "{\"outcome\": \"GRANTED\"}")))
                    byte[] body) {
        var change = requests.read(body, RequestChange.class);
        var request = changeSubjectRequest.handle(personId, requestId, ifMatch, change);
        return Response.ok(RequestView.of(request))
                .tag(Versions.tag(request.version()))
                .build();
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
