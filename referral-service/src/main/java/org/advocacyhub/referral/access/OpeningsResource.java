package org.advocacyhub.referral.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.BrokenGlass.Opening;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.domain.BreakGlassReason;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/break-glass")
@RolesAllowed({Roles.HUB_MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Audit")
class OpeningsResource {

    private static final Map<UUID, DataKey> NO_KEYS = Map.of();

    /** Somebody broke the glass. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Opening")
    record OpeningView(
            UUID openingId,
            UUID personId,
            String openedBy,
            String role,
            String partnerId,
            BreakGlassReason reason,
            String words,
            Instant openedAt,
            Instant until) {

        @Override
        public String toString() {
            return "OpeningView[not shown]";
        }
    }

    private final BrokenGlass brokenGlass;
    private final DataKeys dataKeys;
    private final ViewAudit audit;
    private final Caller caller;

    OpeningsResource(BrokenGlass brokenGlass, DataKeys dataKeys, ViewAudit audit, Caller caller) {
        this.brokenGlass = brokenGlass;
        this.dataKeys = dataKeys;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listOpenings",
            summary = "Who broke the glass and why, newest first",
            description =
                    "Each opening lasts an hour and is for one caller and one person. The opener's own words are for the"
                            + " hub's manager alone, and that they were read is in the audit.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<OpeningView>> openings(
            @HeaderParam(Viewer.PURPOSE) String purpose,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var before = Position.beforeOrNewest(cursor);
        var rows = brokenGlass.newest(before.at(), before.id(), limit.value() + 1);
        var page = Page.of(rows, limit.value(), row -> Cursor.of(row.openedAt(), row.id()));
        var keys = caller.has(Roles.HUB_MANAGER) ? keysOf(page.items(), Viewer.of(caller, purpose)) : NO_KEYS;
        return PageLinks.answer(
                page.map(opening -> new OpeningView(
                        opening.id(),
                        opening.personId(),
                        opening.openedBy(),
                        opening.role(),
                        opening.partnerId(),
                        opening.reason(),
                        keys.containsKey(opening.id())
                                ? keys.get(opening.id()).openText(opening.words(), BreakGlass.WORDS)
                                : null,
                        opening.openedAt(),
                        opening.until())),
                uri);
    }

    /** For a manager, who reads why in the opener's own words: written down as one look, as for every list. */
    private Map<UUID, DataKey> keysOf(List<Opening> openings, Viewer viewer) {
        audit.write(viewer, RecordKind.BREAK_GLASS, null, null, Set.of(DataClass.PD2), Outcome.SHOWN);
        return dataKeys.of(openings.stream().map(Opening::id).toList());
    }
}
