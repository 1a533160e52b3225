package org.advocacyhub.triage.waitinglist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.triagecase.CasePosition;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;
import org.advocacyhub.triage.triagecase.WaitingEntries;
import org.advocacyhub.triage.triagecase.WaitingEntry;
import org.advocacyhub.triage.waitinglist.WaitingViews.ContactView;
import org.advocacyhub.triage.waitinglist.WaitingViews.WaitingPersonView;
import org.advocacyhub.triage.waitinglist.WaitingViews.WaitingView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who waits for a partner with room, in the order in which they will be offered, and why in this order (C.4, C.7). */
@Path("/waiting-list")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@RunOnVirtualThread
@Tag(name = "Waiting list")
class WaitingListResource {

    /** A page of the list, for the description of the API. */
    record WaitingPage(List<WaitingView> items, String nextCursor) {}

    private static final int CONTACT_CURSOR_SIZE = 2;
    private static final Cursor BEFORE_ALL = Cursor.of(LocalDate.EPOCH, new UUID(0, 0));

    private final TriageCases cases;
    private final WaitingEntries entries;
    private final WaitingRecords records;
    private final WaitingViews views;
    private final ShowWaitingList showWaitingList;

    WaitingListResource(
            TriageCases cases,
            WaitingEntries entries,
            WaitingRecords records,
            WaitingViews views,
            ShowWaitingList showWaitingList) {
        this.cases = cases;
        this.entries = entries;
        this.records = records;
        this.views = views;
        this.showWaitingList = showWaitingList;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readWaitingList",
            summary = "The waiting list in its order, each place explained",
            description =
                    "With contactDueBy those who are to be contacted by that day, the most overdue first (C.7). The same as a page:"
                            + " ask for text/html.")
    @APIResponse(
            responseCode = "200",
            description = "One page; Link rel=next leads to the next",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WaitingPage.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "invalid-cursor, or a limit out of range")
    public Response list(
            @Parameter(description = "Only who is to be contacted by this day", example = "2016-05-03")
                    @QueryParam("contactDueBy")
                    LocalDate contactDueBy,
            @Parameter(
                            description = "true: only what the provider before left open; false: only what is new",
                            example = "true")
                    @QueryParam("carriedOver")
                    Boolean carriedOver,
            @BeanParam PageAsked asked,
            @Context Request request) {
        var found =
                contactDueBy == null ? inOrder(carriedOver, asked) : toBeContacted(carriedOver, contactDueBy, asked);
        var page = new Page<>(views.of(found.items()), found.nextCursor());
        return JsonOrPage.answer(
                        request,
                        () -> Response.fromResponse(
                                PageLinks.answer(page, asked.uri).toResponse()),
                        () -> showWaitingList.handle(
                                page, contactDueBy, carriedOver, PageLinks.nextForReaders(page, asked.uri)))
                .build();
    }

    @GET
    @Path("/{referralId}")
    @Transactional
    @Operation(
            operationId = "readWaitingPlace",
            summary = "One who waits: the place now, every contact, what was offered meanwhile",
            description = "The same as a page, on which to say that contact was kept: ask for text/html.")
    @APIResponse(
            responseCode = "200",
            description = "The stay; the version of the case in ETag",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = WaitingPersonView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "unknown-referral, not-waiting")
    public Response one(UUID referralId, @Context Request request) {
        var triageCase = cases.require(referralId);
        var person = views.of(List.of(triageCase)).stream()
                .findFirst()
                .map(stay -> new WaitingPersonView(stay, position(triageCase), history(referralId)));
        return JsonOrPage.answer(
                        request,
                        () -> Response.ok(person.orElseThrow(WaitingListResource::notWaiting))
                                .tag(Versions.tag(triageCase.version())),
                        () -> person.map(waiting -> showWaitingList.one(waiting, triageCase.version()))
                                .orElseGet(() -> showWaitingList.gone(triageCase)))
                .build();
    }

    private static Refusal notWaiting() {
        return Refusal.notFound("not-waiting", "The referral is not on the waiting list now.");
    }

    private Integer position(TriageCase triageCase) {
        return triageCase.state() == TriageState.WAITING_LIST ? cases.placeOf(triageCase) : null;
    }

    private List<ContactView> history(UUID referralId) {
        return entries.open(referralId).map(WaitingEntry::entryId).map(records::contacts).orElse(List.of()).stream()
                .map(views::of)
                .toList();
    }

    private Page<TriageCase> inOrder(Boolean carriedOver, PageAsked asked) {
        return asked.of(
                cases.waiting(carriedOver, asked.after(CasePosition.CURSOR_SIZE), asked.rows()),
                TriageCases::positionOf);
    }

    private Page<TriageCase> toBeContacted(Boolean carriedOver, LocalDate by, PageAsked asked) {
        var after = asked.after(CONTACT_CURSOR_SIZE).orElse(BEFORE_ALL);
        var page = asked.of(
                due(carriedOver, by, after, asked.limit), entry -> Cursor.of(entry.touchDue(), entry.entryId()));
        return new Page<>(
                cases.all(page.items().stream().map(WaitingEntry::referralId).toList()), page.nextCursor());
    }

    private List<WaitingEntry> due(Boolean carriedOver, LocalDate by, Cursor after, Limit limit) {
        try {
            return entries.toBeContacted(
                    carriedOver, by, LocalDate.parse(after.value(0)), UUID.fromString(after.value(1)), limit.value());
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }
}
