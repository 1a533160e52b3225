package org.advocacyhub.provider.note;

import io.quarkus.security.ForbiddenException;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The notes of a case, for the advocate of the case and the partner's supervisors. */
@Path("/cases/{caseId}/notes")
@RolesAllowed(Roles.ADVOCATE)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Case notes")
class NotesResource {

    private static final int LONGEST = 20_000;

    @Schema(examples = """
            {"happenedOn":"2016-04-12","text":"We went through the letter together."}""")
    record NoteRequest(
            @NotNull LocalDate happenedOn,
            @NotBlank @Size(max = LONGEST) String text) {

        /** Without the words, which don't belong in a log. */
        @Override
        public String toString() {
            return "NoteRequest[not shown]";
        }
    }

    @Schema(examples = """
            {"text":"We went through the letter together, and she wants to answer it."}""")
    record CorrectionRequest(@NotBlank @Size(max = LONGEST) String text) {

        /** Without the words, which don't belong in a log. */
        @Override
        public String toString() {
            return "CorrectionRequest[not shown]";
        }
    }

    /** That a note is kept; its words are not repeated, since an answer may be kept with its Idempotency-Key. */
    record KeptView(UUID noteId, Instant writtenAt, UUID corrects) {

        static Response created(CaseNote kept) {
            return Response.status(Response.Status.CREATED)
                    .entity(new KeptView(kept.id(), kept.writtenAt(), kept.corrects()))
                    .build();
        }
    }

    /**
     * @param activityId the activity that the note came with; null for a note of its own
     * @param corrects the note in whose place it stands
     * @param correctedBy the note that stands in its place
     */
    record NoteView(
            UUID noteId,
            UUID activityId,
            String advocateId,
            LocalDate happenedOn,
            String text,
            String writtenBy,
            Instant writtenAt,
            UUID corrects,
            UUID correctedBy) {

        static NoteView of(ReadNotes.OpenNote open) {
            var note = open.note();
            return new NoteView(
                    note.id(),
                    note.activityId(),
                    note.advocateId(),
                    note.happenedOn(),
                    open.text(),
                    note.writtenBy(),
                    note.writtenAt(),
                    note.corrects(),
                    open.correctedBy());
        }

        /** Without the words, which don't belong in a log. */
        @Override
        public String toString() {
            return "NoteView[" + noteId + "]";
        }
    }

    private final ReadNotes readNotes;
    private final WriteNote writeNote;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    NotesResource(ReadNotes readNotes, WriteNote writeNote, IdempotentRequests idempotent, Caller caller) {
        this.readNotes = readNotes;
        this.writeNote = writeNote;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listNotes",
            summary = "The notes of the case, in the order in which they were written",
            description =
                    "Only for the advocate of the case and the partner's supervisors, for others a 403 notes-not-for-you; that they"
                            + " were read is kept.")
    public Page<NoteView> list(
            @PathParam("caseId") UUID caseId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return readNotes
                .page(ownPartner(), caseId, reader(), cursor, limit.value())
                .map(NoteView::of);
    }

    @POST
    @APIResponse(responseCode = "403", description = "notes-not-for-you")
    @Operation(
            operationId = "writeNote",
            summary = "Write a note",
            description = "Kept sealed, told to nobody. A note is never changed: correct it by another one.")
    @APIResponseSchema(value = KeptView.class, responseCode = "201", responseDescription = "That it is kept")
    public Response write(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid NoteRequest request) {
        return idempotent.answer(
                key,
                "POST /cases/{id}/notes",
                Map.of("caseId", caseId, "request", request),
                () -> KeptView.created(
                        writeNote.handle(ownPartner(), caseId, reader(), request.happenedOn(), request.text())));
    }

    @POST
    @Path("/{noteId}/correction")
    @APIResponse(responseCode = "403", description = "notes-not-for-you")
    @APIResponse(responseCode = "409", description = "already-corrected: correct the note in its place")
    @Operation(
            operationId = "correctNote",
            summary = "Correct a note",
            description = "Both stay: the list says which stands in whose place.")
    @APIResponseSchema(value = KeptView.class, responseCode = "201", responseDescription = "That it is kept")
    public Response correct(
            @PathParam("caseId") UUID caseId,
            @PathParam("noteId") UUID noteId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid CorrectionRequest request) {
        return idempotent.answer(
                key,
                "POST /cases/{id}/notes/{id}/correction",
                Map.of("caseId", caseId, "noteId", noteId, "request", request),
                () -> KeptView.created(writeNote.correct(ownPartner(), caseId, noteId, reader(), request.text())));
    }

    private OnlyPartner ownPartner() {
        return caller.partnerId().map(OnlyPartner::new).orElseThrow(ForbiddenException::new);
    }

    private Reader reader() {
        return new Reader(caller.subject(), caller.advocateId().orElse(null));
    }
}
