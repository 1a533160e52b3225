package org.advocacyhub.triage.dispatch;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.dispatch.RehearseRoom.Replan;
import org.advocacyhub.triage.partner.PartnerNames;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would become of the waiting list if a partner had more room: looked at before anybody asks it for more (C.7). */
@Path("/replans")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@RunOnVirtualThread
@Tag(name = "Waiting list")
class ReplansResource {

    /**
     * The page.
     *
     * @param partners who can be asked about, by name
     * @param chosen the one asked about; null while nobody asked
     * @param capacity what was asked; null likewise
     * @param replan the answer; null likewise
     */
    record ReplanPage(List<Choice> partners, String chosen, Integer capacity, Replan replan) {}

    @CheckedTemplate(basePath = "replan")
    static class Templates {

        private Templates() {}

        static native TemplateInstance replan(ReplanPage page);
    }

    private final RehearseRoom rehearseRoom;
    private final PartnerNames names;

    ReplansResource(RehearseRoom rehearseRoom, PartnerNames names) {
        this.rehearseRoom = rehearseRoom;
        this.names = names;
    }

    @GET
    @Transactional // rolled back when somebody asked
    @Operation(
            operationId = "readReplan",
            summary = "Who would be offered if a partner had this capacity, and who would be passed over",
            description =
                    "The waiting list as the change itself would leave it, by the very rules that decide, and nothing is"
                            + " changed or told. A paused partner is supposed to take referrals again. The same as a page: ask for"
                            + " text/html.")
    @APIResponse(
            responseCode = "200",
            description = "Who would be offered to whom and why, in the order of the list",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Replan.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "400",
            description = "partnerId or capacity is missing or out of range, which is 200 places more than it holds")
    @APIResponse(responseCode = "404", description = "unknown-partner")
    @APIResponse(responseCode = "409", description = "suspended")
    @APIResponse(responseCode = "429", description = "rehearsal-running: one at a time, since dispatch waits meanwhile")
    public Response replan(
            @Parameter(description = "Id of the partner", example = "SEAP") @QueryParam("partnerId") @Size(max = 60)
                    String partnerId,
            @Parameter(description = "Cases that it could work at once", example = "40")
                    @QueryParam("capacity")
                    @Min(0)
                    @Max(10_000)
                    Integer capacity,
            @Context Request request) {
        return JsonOrPage.answer(
                        request,
                        () -> Response.ok(
                                rehearseRoom.handle(asked("partnerId", partnerId), asked("capacity", capacity))),
                        () -> page(partnerId, capacity))
                .build();
    }

    /** Whoever asks nothing yet is asked. */
    private String page(String partnerId, Integer capacity) {
        var partners = names.choices();
        var replan = partnerId == null && capacity == null
                ? null
                : rehearseRoom.handle(asked("partnerId", partnerId), asked("capacity", capacity));
        return Templates.replan(new ReplanPage(partners, partnerId, capacity, replan))
                .render();
    }

    private static <T> T asked(String name, T value) {
        if (value == null || value.equals("")) {
            throw Refusal.invalid(name, "required", "Say which partner, and how many cases it could work at once.");
        }
        return value;
    }
}
