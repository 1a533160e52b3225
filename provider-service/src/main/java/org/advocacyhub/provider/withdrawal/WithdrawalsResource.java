package org.advocacyhub.provider.withdrawal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Withdrawals of all partners, for the hub. */
@Path("/withdrawals")
@RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Withdrawals")
class WithdrawalsResource {

    /** A case that went to the successor; {@code successorAdvocateId} is null when it came without its advocate. */
    record MovedCaseView(UUID caseId, String advocateId, String successorAdvocateId, Instant movedAt) {

        static MovedCaseView of(Withdrawals.MovedCase moved) {
            return new MovedCaseView(
                    moved.caseId(), moved.formerAdvocate(), moved.successorAdvocate(), moved.movedAt());
        }
    }

    private final ReadWithdrawals read;
    private final Caller caller;

    WithdrawalsResource(ReadWithdrawals read, Caller caller) {
        this.read = read;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listPartnerWithdrawals",
            summary = "All withdrawals, oldest first",
            description = "By the day on which they take effect, those that were cancelled included.")
    public Page<WithdrawalView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return read.page(caller.partnerScope(), cursor, limit.value());
    }

    @GET
    @Path("/{withdrawalId}")
    @Operation(operationId = "readWithdrawal", summary = "One withdrawal and how far it has come")
    public WithdrawalView one(@PathParam("withdrawalId") UUID withdrawalId) {
        return read.one(caller.partnerScope(), withdrawalId);
    }

    @GET
    @Path("/{withdrawalId}/cases")
    @Operation(
            operationId = "listWithdrawalCases",
            summary = "The cases that went to the successor, each with its advocate before and after")
    public Page<MovedCaseView> cases(
            @PathParam("withdrawalId") UUID withdrawalId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return read.cases(caller.partnerScope(), withdrawalId, cursor, limit.value())
                .map(MovedCaseView::of);
    }
}
