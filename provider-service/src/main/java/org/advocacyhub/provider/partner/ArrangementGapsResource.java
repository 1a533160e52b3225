package org.advocacyhub.provider.partner;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.provider.partner.domain.DataProtection;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a data-protection paper is wanting (domain.md H.1). */
@Path("/arrangement-gaps")
@RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partners")
class ArrangementGapsResource {

    /** What somebody of the hub has to see to. */
    enum Finding {
        MISSING,
        REVIEW_OVERDUE
    }

    @Schema(name = "DataArrangementGap", examples = """
            {"partnerId":"ADVOCACY-FOR-ALL","contractRef":"KENT-ADV-2016","lot":"COMMUNITY","finding":"MISSING","since":"2016-04-01",
            "offersMeanwhile":3,"inWords":"No data-protection arrangement has been in force since 1 April 2016."}""")
    record GapView(
            String partnerId,
            String contractRef,
            String lot,
            Finding finding,
            LocalDate since,
            long offersMeanwhile,
            String inWords) {

        static GapView of(DataArrangements.Standing standing) {
            var protection = standing.protection();
            return switch (protection) {
                case DataProtection.Missing(var since) -> of(standing, Finding.MISSING, since);
                case DataProtection.ReviewOverdue(var agreed) ->
                    of(standing, Finding.REVIEW_OVERDUE, agreed.reviewOn().plusDays(1));
                case DataProtection.InForce _, DataProtection.NotNeeded _ ->
                    throw new IllegalStateException("no gap: " + protection);
            };
        }

        private static GapView of(DataArrangements.Standing standing, Finding finding, LocalDate since) {
            return new GapView(
                    standing.partnerId(),
                    standing.contractRef(),
                    standing.lot(),
                    finding,
                    since,
                    standing.offersMeanwhile(),
                    standing.protection().inWords());
        }
    }

    private final DataArrangements arrangements;
    private final Caller caller;
    private final Clock clock;

    ArrangementGapsResource(DataArrangements arrangements, Caller caller, Clock clock) {
        this.arrangements = arrangements;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listArrangementGaps",
            summary =
                    "Sub-contracts of today without a data-protection arrangement in force, or with an overdue review",
            description =
                    "offersMeanwhile: how many referrals were offered to the partner for its service types since there is none."
                            + " Nobody waits for a paper: dispatch goes on, and this list says that the paper is wanting.")
    public Page<GapView> gaps(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return arrangements
                .gaps(caller.partnerScope(), LocalDate.now(clock), cursor, limit.value())
                .map(GapView::of);
    }
}
