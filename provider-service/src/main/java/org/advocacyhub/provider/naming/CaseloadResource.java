package org.advocacyhub.provider.naming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All cases of an advocate for another one. */
@Path("/partners/{partnerId}/reassignment")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@RunOnVirtualThread
@Tag(name = "Advocates")
class CaseloadResource {

    private static final String ID = "[A-Z0-9][A-Z0-9-]{1,39}";

    @Schema(examples = """
            {"from":"AFA-01","to":"AFA-02"}""")
    record ReassignmentRequest(
            @NotNull @Pattern(regexp = ID) String from,
            @NotNull @Pattern(regexp = ID) String to) {}

    /** @param code of the refusal, as it would be for this case alone */
    @Schema(name = "CaseLeft")
    record LeftView(
            UUID caseId,
            @Schema(examples = "R-2016000123-K") String referralRef,
            @Schema(examples = "caseload-full") String code,
            String why) {}

    /**
     * What became of the cases, the oldest first.
     *
     * @param left those that the former advocate keeps
     */
    @Schema(examples = """
            {"given":["018a1f00-0000-7000-8000-000000000001"],"left":[{"caseId":"018a1f00-0000-7000-8000-000000000002",
            "referralRef":"R-2016000123-K","code":"caseload-full","why":"AFA-02 has as many cases as the limit allows."}]}""")
    record ReassignmentView(List<UUID> given, List<LeftView> left) {

        static ReassignmentView of(ReassignCaseload.Outcome outcome) {
            return new ReassignmentView(
                    outcome.given(),
                    outcome.left().stream()
                            .map(left -> new LeftView(left.caseId(), left.referralRef(), left.code(), left.why()))
                            .toList());
        }
    }

    /** @param given how many went to the other advocate */
    record LeftPage(String partnerId, String from, String to, int given, List<LeftView> left) {}

    @CheckedTemplate(basePath = "organisation")
    static class Templates {

        private Templates() {}

        static native TemplateInstance left(LeftPage page);
    }

    private final ReassignCaseload reassignCaseload;
    private final IdempotentRequests idempotent;
    private final ObjectMapper json;
    private final Caller caller;

    CaseloadResource(
            ReassignCaseload reassignCaseload, IdempotentRequests idempotent, ObjectMapper json, Caller caller) {
        this.reassignCaseload = reassignCaseload;
        this.idempotent = idempotent;
        this.json = json;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.PARTNER)
    @APIResponse(responseCode = "409", description = "no-open-cases; no-case-given, with the first reasons")
    @APIResponse(
            responseCode = "200",
            description = "Which cases were given, and which stay and why",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReassignmentView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @Operation(
            operationId = "reassignCaseload",
            summary = "Give all open cases of an advocate to another of the partner",
            description =
                    "Somebody leaves, or is away for long. Each case is checked as by POST /cases/{caseId}/advocate: what can't be given"
                            + " stays and says why; name somebody else for it. The same request with another Idempotency-Key, or with none, tries what is left.")
    public Response reassign(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ReassignmentRequest request,
            @Context Request asked) {
        var scope = caller.partnerScope();
        var answer = idempotent.answer(key, "POST /partners/" + partnerId + "/reassignment", request, () -> Response.ok(
                        ReassignmentView.of(reassignCaseload.handle(
                                scope, partnerId, request.from(), request.to(), caller.subject())),
                        MediaType.APPLICATION_JSON_TYPE)
                .build());
        var view = view(answer.getEntity());
        return view.left().isEmpty() // a browser is led back; what stays it would not learn of there
                ? answer
                : JsonOrPage.answer(asked, () -> Response.fromResponse(answer), () -> page(partnerId, request, view))
                        .build();
    }

    /** What was answered before is kept as JSON. */
    private ReassignmentView view(Object answered) {
        try {
            return answered instanceof String kept
                    ? json.readValue(kept, ReassignmentView.class)
                    : (ReassignmentView) answered;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("an answer of ours can't be read", unreadable);
        }
    }

    private static String page(String partnerId, ReassignmentRequest request, ReassignmentView view) {
        return Templates.left(new LeftPage(
                        partnerId, request.from(), request.to(), view.given().size(), view.left()))
                .render();
    }
}
