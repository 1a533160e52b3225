package org.advocacyhub.referral.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.question.ReadQuestions.Shown;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.ReferralView;
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

@Path("/referrals/{referralId}/information-requests")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Referrals")
class InformationRequestsResource {

    private static final String EXAMPLE = """
            {"questions": ["B1-36", "person.dateOfBirth"], "words": "Which of the four areas is it?"}""";

    /**
     * What the referrer is asked.
     *
     * @param questions ids of rules of completeness, or paths of the fields that they ask for
     * @param words in the hub's own words; only the referrer and the hub read them
     */
    @Schema(name = "InformationRequest")
    record InformationRequest(List<String> questions, String words) {

        private static final int MOST_QUESTIONS = 30;
        private static final int LONGEST_WORDS = 2000;

        InformationRequest {
            questions = questions == null
                    ? List.of()
                    : questions.stream().filter(Objects::nonNull).toList();
            words = words == null || words.isBlank() ? null : words.strip();
        }

        void check() {
            var faults = new ArrayList<Fault>();
            if (questions.isEmpty() && words == null) {
                faults.add(new Fault("questions", "required", "Say what is asked, by rule, by field or in words."));
            }
            if (questions.size() > MOST_QUESTIONS) {
                faults.add(new Fault("questions", "too-many", "Ask at most " + MOST_QUESTIONS + " questions."));
            }
            if (words != null && words.length() > LONGEST_WORDS) {
                faults.add(new Fault("words", "too-long", "Use at most " + LONGEST_WORDS + " characters."));
            }
            RequestReader.refuse(faults);
        }

        @Override
        public String toString() {
            return "InformationRequest[not shown]";
        }
    }

    /** What was asked at one time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AskedInformation")
    record AskedView(
            UUID requestId,
            Instant askedAt,
            List<MissingAnswer> questions,
            String words,

            @Schema(description = "Absent while it is open") Instant answeredAt) {

        static AskedView of(Shown shown) {
            var asked = shown.asked();
            return new AskedView(asked.id(), asked.askedAt(), asked.questions(), shown.words(), asked.answeredAt());
        }

        @Override
        public String toString() {
            return "AskedView[not shown]";
        }
    }

    private final AskReferrer askReferrer;
    private final ReadQuestions readQuestions;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    InformationRequestsResource(
            AskReferrer askReferrer,
            ReadQuestions readQuestions,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.askReferrer = askReferrer;
        this.readQuestions = readQuestions;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "askReferrer",
            summary = "Ask the referrer",
            description =
                    "While nothing is decided (RECEIVED, WITH_HUB, AWAITING_REFERRER_INFO); a 409 afterwards. The referral waits"
                            + " for POST /referrals/{referralId}/information, its status line says what is asked, and the clock"
                            + " stands still meanwhile, but never for band P1.")
    @APIResponse(
            responseCode = "200",
            description = "The referral, waiting for its referrer",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response ask(
            UUID referralId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = InformationRequest.class),
                                            examples = @ExampleObject(name = "Two questions", value = EXAMPLE)))
                    byte[] body) {
        var request = requests.read(body, InformationRequest.class);
        request.check();
        return idempotentRequests.answer(
                idempotencyKey, "POST /referrals/" + referralId + "/information-requests", request, () -> {
                    var referral =
                            askReferrer.handle(referralId, request.questions(), request.words(), caller.subject());
                    return Response.ok(ReferralView.of(referral, new ReferralScope.Every()))
                            .tag(Versions.tag(referral.version()))
                            .build();
                });
    }

    @GET
    @RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER})
    @Operation(
            operationId = "listInformationRequests",
            summary = "What the hub asked about a referral, newest first",
            description = "For whoever sent the referral and for the hub, whose reading is written to the audit.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<AskedView>> asked(
            UUID referralId,
            @HeaderParam(Viewer.PURPOSE) String purpose,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var scope = ReferralScope.ofSender(caller);
        var viewer = scope instanceof ReferralScope.Every
                ? Optional.of(Viewer.of(caller, purpose))
                : Optional.<Viewer>empty();
        var rows = readQuestions.handle(referralId, scope, viewer, Position.beforeOrNewest(cursor), limit.value() + 1);
        var page = Page.of(
                        rows,
                        limit.value(),
                        row -> Cursor.of(row.asked().askedAt(), row.asked().id()))
                .map(AskedView::of);
        return PageLinks.answer(page, uri);
    }
}
