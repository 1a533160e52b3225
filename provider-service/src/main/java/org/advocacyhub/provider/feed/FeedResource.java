package org.advocacyhub.provider.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What concerns the caller's partner, to be polled with the last cursor. */
@Path("/feed")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feed")
class FeedResource {

    record EntryView(long position, FeedEntry.Type type, Instant at, UUID offerId, UUID caseId, UUID referralId) {

        static EntryView of(ReadFeed.Placed placed) {
            var entry = placed.entry();
            return new EntryView(
                    placed.position(), entry.type(), entry.at(), entry.offerId(), entry.caseId(), entry.referralId());
        }
    }

    private final ReadFeed readFeed;
    private final Caller caller;

    FeedResource(ReadFeed readFeed, Caller caller) {
        this.readFeed = readFeed;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What happened after the cursor, oldest first; always answers a cursor to go on from",
            description = "Start without a cursor. Keep nextCursor once the items are handled and ask again with it.")
    public Page<EntryView> read(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        var after = position(cursor);
        var entries = readFeed.handle(caller.partnerScope(), after, limit.value());
        var reached = entries.isEmpty() ? after : entries.getLast().position();
        return new Page<>(
                entries.stream().map(EntryView::of).toList(), Cursor.of(reached).encoded());
    }

    private static long position(String cursor) {
        try {
            return Cursor.decode(cursor, 1)
                    .map(after -> Long.parseLong(after.value(0)))
                    .orElse(0L);
        } catch (NumberFormatException notOurs) {
            throw Refusal.invalid(
                    "cursor", "invalid-cursor", "Use the cursor of the previous answer as it is, or none.");
        }
    }
}
