package org.advocacyhub.referral.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.referral.Position;
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

@Path("/people/{personId}/views")
@RolesAllowed({Roles.HUB_MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Audit")
class ViewsResource {

    /** Somebody looked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "View")
    record ViewView(
            Instant viewedAt,
            String viewer,
            String role,
            String partnerId,
            String purpose,
            String outcome,
            String recordKind,
            UUID recordId,
            List<String> dataClasses) {

        static ViewView of(ViewAudit.Entry entry) {
            return new ViewView(
                    entry.viewedAt(),
                    entry.viewer(),
                    entry.role(),
                    entry.partnerId(),
                    entry.purpose(),
                    entry.outcome(),
                    entry.recordKind(),
                    entry.recordId(),
                    entry.dataClasses());
        }
    }

    private final ViewAudit audit;

    ViewsResource(ViewAudit audit) {
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listViews",
            summary = "Who looked at a person, newest first",
            description =
                    "Every read of something personal, also those in vain: who, when, what for, which data classes.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<ViewView>> views(
            UUID personId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var before = Position.beforeOrNewest(cursor);
        var rows = audit.of(personId, before.at(), before.id(), limit.value() + 1);
        return PageLinks.answer(
                Page.of(rows, limit.value(), row -> Cursor.of(row.viewedAt(), row.id()))
                        .map(ViewView::of),
                uri);
    }
}
