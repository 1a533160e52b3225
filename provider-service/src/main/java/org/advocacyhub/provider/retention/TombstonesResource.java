package org.advocacyhub.provider.retention;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.provider.retention.Tombstones.Tombstone;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service deleted, for whoever answers for it. */
@Path("/tombstones")
@RolesAllowed({Roles.HUB_MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Retention")
class TombstonesResource {

    private static final Cursor FIRST = Cursor.of(Instant.EPOCH, new UUID(0, 0), "");

    private final Tombstones tombstones;

    TombstonesResource(Tombstones tombstones) {
        this.tombstones = tombstones;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listTombstones",
            summary = "Cases of which what was said is deleted, the longest ago first",
            description =
                    "What referral-service deletes of a referral is deleted here too: the key of its case, so that notes,"
                            + " goals, handover notes and the summary are unreadable. A case without a row is still kept.")
    public Page<Tombstone> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        var after = Cursor.decode(cursor, 3).orElse(FIRST);
        try {
            var rows = tombstones.page(
                    Instant.parse(after.value(0)), UUID.fromString(after.value(1)), after.value(2), limit.value() + 1);
            return Page.of(
                    rows, limit.value(), last -> Cursor.of(last.recordedAt(), last.caseId(), last.recordClass()));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }
}
