package org.advocacyhub.provider.feed;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.feed.ReadFeed.Placed;
import org.advocacyhub.provider.feed.WaitingPolls.Asker;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What concerns the caller's partner, to be polled with the last cursor, waiting if the caller likes. */
@Path("/feed")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feed")
class FeedResource {

    record EntryView(long position, FeedEntry.Type type, Instant at, UUID offerId, UUID caseId, UUID referralId) {

        static EntryView of(Placed placed) {
            var entry = placed.entry();
            return new EntryView(
                    placed.position(), entry.type(), entry.at(), entry.offerId(), entry.caseId(), entry.referralId());
        }
    }

    private final ReadFeed readFeed;
    private final WaitingPolls polls;
    private final Caller caller;

    FeedResource(ReadFeed readFeed, WaitingPolls polls, Caller caller) {
        this.readFeed = readFeed;
        this.polls = polls;
        this.caller = caller;
    }

    @GET
    @Blocking // the first look reads the database; the wait behind it holds no thread
    @Operation(
            operationId = "readFeed",
            summary = "What happened after the cursor, oldest first; always answers a cursor to go on from",
            description = """
                    Start without a cursor. Keep nextCursor once the items are handled and ask again with it. With wait the \
                    answer comes as soon as there is an item, or empty after so many seconds: poll again at once.""")
    public Uni<Page<EntryView>> read(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Parameter(
                            description = "For how many seconds to wait for the first item, 0 to 30",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "30"))
                    @QueryParam("wait")
                    @DefaultValue("0")
                    Wait wait,
            @Context HttpServerRequest http) {
        var after = position(cursor);
        return entries(caller.partnerScope(), after, limit.value(), wait, http.response()::closed)
                .map(entries -> page(entries, after));
    }

    private Uni<List<Placed>> entries(PartnerScope scope, long after, int limit, Wait wait, Asker asker) {
        return switch (scope) {
            case OnlyPartner(var partnerId)
            when !wait.duration().isZero() ->
                polls.after(
                        partnerId, after, limit, wait.duration(), () -> readFeed.handle(scope, after, limit), asker);
            default -> Uni.createFrom().item(readFeed.handle(scope, after, limit));
        };
    }

    private static Page<EntryView> page(List<Placed> entries, long after) {
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
