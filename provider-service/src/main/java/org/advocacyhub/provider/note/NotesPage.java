package org.advocacyhub.provider.note;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.advocate.AdvocateNames;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.provider.note.NotesResource.NoteView;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The notes of a case as a page, for the same two kinds of people as {@link NotesResource}: what they wrote, or what came with recorded
 * time, is read, and added to. That it was read is kept.
 */
@Path("/cases/{caseId}/notes")
@RolesAllowed(Roles.ADVOCATE)
@Produces("text/html;qs=0.5")
@RunOnVirtualThread
class NotesPage {

    /**
     * The page.
     *
     * @param write the form of another note; null once the data of the case was deleted (H.4)
     * @param onward address of the rest; null when there is none
     */
    record PageOfNotes(CaseView of, List<Note> notes, Form write, String onward) {}

    /**
     * A note.
     *
     * @param advocate what whoever it is by is called
     * @param correct the form of a note in its place; null where there is one already, or nothing to correct
     */
    record Note(NoteView view, String advocate, Form correct) {

        /** Without the words, which don't belong in a log. */
        @Override
        public String toString() {
            return "Note[" + view.noteId() + "]";
        }
    }

    @CheckedTemplate(basePath = "cases")
    static class Templates {

        private Templates() {}

        static native TemplateInstance notes(PageOfNotes page);
    }

    private final ReadNotes readNotes;
    private final RecordOnCase cases;
    private final AdvocateNames advocateNames;
    private final Caller caller;
    private final Clock clock;

    NotesPage(ReadNotes readNotes, RecordOnCase cases, AdvocateNames advocateNames, Caller caller, Clock clock) {
        this.readNotes = readNotes;
        this.cases = cases;
        this.advocateNames = advocateNames;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response page(
            @PathParam("caseId") UUID caseId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var scope = caller.partnerId().map(OnlyPartner::new).orElseThrow(ForbiddenException::new);
        var reader = new Reader(caller.subject(), caller.advocateId().orElse(null));
        var page = readNotes.page(scope, caseId, reader, cursor, limit.value()).map(NoteView::of);
        var called = advocateNames.of(scope, scope.partnerId());
        var found = cases.require(scope, caseId);
        var notes = new ArrayList<Note>();
        for (var view : page.items()) {
            notes.add(new Note(
                    view,
                    view.advocateId() == null ? null : called.getOrDefault(view.advocateId(), view.advocateId()),
                    correction(caseId, view, notes.size() + 1)));
        }
        return JsonOrPage.page(Templates.notes(
                                new PageOfNotes(found, notes, another(found), PageLinks.nextForReaders(page, uri)))
                        .render())
                .build();
    }

    private Form another(CaseView of) {
        return of.dataDeletedOn() == null
                ? Form.of(
                        "Write a note",
                        "/cases/" + of.caseId() + "/notes",
                        "Keep it",
                        Box.day("happenedOn", "Day", LocalDate.now(clock)),
                        Box.words("text", "What happened"))
                : null;
    }

    /** @param number of the note on its page */
    private static Form correction(UUID caseId, NoteView view, int number) {
        return view.text() == null || view.correctedBy() != null
                ? null
                : Form.of(
                        "Correct note " + number,
                        "/cases/" + caseId + "/notes/" + view.noteId() + "/correction",
                        "Keep it",
                        Box.words("text", "What is right"));
    }
}
