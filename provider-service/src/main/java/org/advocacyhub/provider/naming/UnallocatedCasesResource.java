package org.advocacyhub.provider.naming;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseAdvocate.Listed;
import org.advocacyhub.provider.casework.domain.DelayReason;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases that were accepted and wait for an advocate. */
@Path("/unallocated-cases")
@RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class UnallocatedCasesResource {

    @Schema(examples = """
            {"caseId":"0a3e8f2c-6f0e-4a37-9d7e-1f5f0e7a1b11","referralId":"5b1d0a44-2f0e-4f0e-8a11-6f0e7a1b1122",
            "partnerId":"ADVOCACY-FOR-ALL","serviceType":"CARE_ACT","band":"P3","openedAt":"2016-04-05T09:00:00Z",
            "allocateDue":"2016-04-08","overdue":false}""")
    record UnallocatedView(
            UUID caseId,
            UUID referralId,
            String partnerId,
            String serviceType,
            String band,
            Instant openedAt,
            LocalDate allocateDue,
            boolean overdue,
            DelayReason delay) {

        static UnallocatedView of(Listed found, LocalDate today) {
            return new UnallocatedView(
                    found.caseId(),
                    found.referralId(),
                    found.partnerId(),
                    found.serviceType(),
                    found.band(),
                    found.openedAt(),
                    found.allocateDue(),
                    today.isAfter(found.allocateDue()),
                    found.delay());
        }
    }

    private final TellOverdue tellOverdue;
    private final Caller caller;
    private final Clock clock;

    UnallocatedCasesResource(TellOverdue tellOverdue, Caller caller, Clock clock) {
        this.tellOverdue = tellOverdue;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listUnallocatedCases",
            summary = "Accepted cases that nobody was named for, the oldest first, with the last day for it",
            description =
                    "overdue from the day after allocateDue; the partner's feed tells it once as ALLOCATION_OVERDUE. delay: why, where the"
                            + " partner said so.")
    public Page<UnallocatedView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        var today = LocalDate.now(clock);
        return tellOverdue
                .page(caller.partnerScope(), cursor, limit.value())
                .map(found -> UnallocatedView.of(found, today));
    }
}
