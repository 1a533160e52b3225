package org.advocacyhub.runtime.deadletters;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Problem;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Dead letters of this service, for operations. Their content is never shown: it may be anything. */
@Path("/dead-letters")
@RolesAllowed({Roles.SERVICE, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "dead letters", description = "Events that could not be handled")
class DeadLettersResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final DeadLetters letters;
    private final ReplayDeadLetter replay;
    private final DismissDeadLetter dismiss;

    DeadLettersResource(DeadLetters letters, ReplayDeadLetter replay, DismissDeadLetter dismiss) {
        this.letters = letters;
        this.replay = replay;
        this.dismiss = dismiss;
    }

    /** @param because for whoever reads it later; names nobody */
    @Schema(name = "DeadLetterDismissal", examples = "{\"because\": \"The sender told it again.\"}")
    record Dismissal(@NotBlank @Size(max = 500) String because) {}

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "Lists dead letters in the order of failure; only those that wait, unless all are asked for",
            description = "What the event said is not shown: it may be anything.")
    public RestResponse<Page<DeadLetter>> list(
            @Parameter(description = "Those too that were replayed since") @QueryParam("all") boolean all,
            @BeanParam PageAsked asked) {
        var after = asked.after(1).map(DeadLettersResource::idOf).orElse(FIRST);
        var rows = letters.page(after, asked.limit.value(), !all);
        return asked.answer(asked.of(rows, last -> Cursor.of(last.deadLetterId())));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(operationId = "replayDeadLetter", summary = "Handles a dead letter once more, in one transaction")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeadLetter.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such dead letter",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was replayed before, or still cannot be handled",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public DeadLetter replay(UUID id) {
        return replay.handle(id);
    }

    @POST
    @Path("/{id}/dismissal")
    @Operation(
            operationId = "dismissDeadLetter",
            summary = "Takes a dead letter away about which nothing is to be done",
            description = "Who said so and why is told on the topic dead-letters; the record stays on its own topic.")
    @APIResponse(responseCode = "204", description = "It waits no longer")
    @APIResponse(
            responseCode = "404",
            description = "There is no such dead letter",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was replayed before",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void dismiss(UUID id, @NotNull @Valid Dismissal dismissal) {
        dismiss.handle(id, dismissal.because());
    }

    private static UUID idOf(Cursor cursor) {
        try {
            return UUID.fromString(cursor.value(0));
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }
}
