package org.advocacyhub.runtime.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.jboss.resteasy.reactive.RestResponse;

/** A service as small as can be, in the shape of the real ones. */
@Path("/notes")
@RolesAllowed({Roles.HUB_MANAGER, Roles.PARTNER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NotesResource {

    record NoteRequest(
            @NotNull @Size(max = 20) String partnerId,
            @NotNull @Size(min = 2, max = 100) String text,
            @Min(0) Integer priority,
            boolean pinned,
            LocalDate on,
            Mood mood,
            UUID about,
            @JsonProperty("final") @Min(0) Integer finalPriority,
            @Valid Author author,
            List<@Valid Author> readers) {}

    enum Mood {
        CALM,
        CROSS
    }

    record Author(@NotNull String code) {}

    record NoteView(UUID noteId, String partnerId) {}

    private final WriteNote writeNote;
    private final IdempotentRequests idempotent;

    NotesResource(WriteNote writeNote, IdempotentRequests idempotent) {
        this.writeNote = writeNote;
        this.idempotent = idempotent;
    }

    @POST
    public Response write(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull NoteRequest request) {
        return idempotent.answer(key, "POST /notes", request, () -> {
            var id = writeNote.handle(request.partnerId(), request.text());
            return Response.created(URI.create("/notes/" + id))
                    .entity(new NoteView(id, request.partnerId()))
                    .tag("0")
                    .build();
        });
    }

    @GET
    public RestResponse<Page<String>> list(
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        var after = Cursor.decode(cursor, 1).map(decoded -> decoded.value(0)).orElse("");
        return PageLinks.answer(Page.of(writeNote.visible(after, limit.value()), limit.value(), Cursor::of), uri);
    }

    @GET
    @Path("/{id}")
    public NoteView read(UUID id) {
        throw new IllegalStateException("secret words of " + id);
    }

    @GET
    @Path("/stale")
    public NoteView stale() {
        throw new OptimisticLockException("Note#1");
    }
}
