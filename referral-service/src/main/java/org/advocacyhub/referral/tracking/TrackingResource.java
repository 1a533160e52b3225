package org.advocacyhub.referral.tracking;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.ReferralSummaries;
import org.advocacyhub.referral.referral.ReferralView;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.Timeline;
import org.advocacyhub.referral.referral.TimelineEntry;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/referrals")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Referrals")
class TrackingResource {

    /** One thing that happened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TimelineEntry")
    record TimelineView(
            Instant at,
            @Schema(description = "The service that knows") String toldBy,
            @Schema(examples = "OFFER_MADE") String event,

            @Schema(examples = "A partner was asked to take the referral.")
            String words,

            @Schema(description = "For the hub") String partnerId,

            @Schema(description = "For the hub: the rule that decided")
            String ruleId) {

        static TimelineView of(TimelineEntry entry, ReferralScope scope) {
            var forTheHub = scope instanceof ReferralScope.Every;
            return new TimelineView(
                    entry.at(),
                    entry.toldBy(),
                    entry.event(),
                    entry.words(),
                    forTheHub ? entry.partnerId() : null,
                    forTheHub ? entry.ruleId() : null);
        }
    }

    private final Referrals referrals;
    private final ReferralSummaries summaries;
    private final Timeline timeline;
    private final Caller caller;

    TrackingResource(Referrals referrals, ReferralSummaries summaries, Timeline timeline, Caller caller) {
        this.referrals = referrals;
        this.summaries = summaries;
        this.timeline = timeline;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listReferrals",
            summary = "Referrals, newest first",
            description =
                    "Whoever refers sees its own, also a partner; the hub sees all. The next page is in nextCursor and in"
                            + " Link: rel=next.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<ReferralView>> list(
            @Parameter(description = "Only referrals of this status") @QueryParam("status") String status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var scope = ReferralScope.ofSender(caller);
        var rows = referrals.newest(scope, Referrals.statusOf(status), Position.of(cursor), limit.value() + 1);
        var page = Page.of(rows, limit.value(), row -> Cursor.of(row.receivedAt(), row.id()))
                .map(row -> ReferralView.of(row, scope));
        return PageLinks.answer(page, uri);
    }

    @GET
    @Path("/{referralId}")
    @RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER, Roles.ADVOCATE})
    @Transactional
    @Operation(
            operationId = "readReferral",
            summary = "Where a referral stands",
            description =
                    "For whoever sent it, the hub, and the partner whose case it has become; 404 for everybody else. The hub sees"
                            + " the earlier referrals of the same person with it.")
    @APIResponse(
            responseCode = "200",
            description = "The referral; its version is the ETag",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response read(UUID referralId) {
        var scope = ReferralScope.of(caller);
        var referral = referrals.require(referralId, scope);
        var earlier = scope instanceof ReferralScope.Every ? summaries.before(referral) : null;
        return Response.ok(ReferralView.of(referral, scope, earlier))
                .tag(Versions.tag(referral.version()))
                .build();
    }

    @GET
    @Path("/{referralId}/timeline")
    @RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER, Roles.ADVOCATE})
    @Transactional
    @Operation(
            operationId = "readTimeline",
            summary = "What happened to a referral, oldest first",
            description = "What this service did and what triage and the partners told.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<TimelineView>> timeline(
            UUID referralId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var scope = ReferralScope.of(caller);
        Referral referral = referrals.require(referralId, scope);
        var rows = timeline.of(referral.id(), Position.of(cursor), limit.value() + 1);
        var page = Page.of(rows, limit.value(), row -> Cursor.of(row.at(), row.id()))
                .map(row -> TimelineView.of(row, scope));
        return PageLinks.answer(page, uri);
    }
}
