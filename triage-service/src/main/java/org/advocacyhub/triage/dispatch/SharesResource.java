package org.advocacyhub.triage.dispatch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.dispatch.domain.LotShares;
import org.advocacyhub.triage.dispatch.domain.LotShares.Contracted;
import org.advocacyhub.triage.dispatch.domain.LotShares.Counted;
import org.advocacyhub.triage.dispatch.domain.LotShares.PartnerShare;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.partner.Shares;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who got how much of a lot, against what was contracted, and why. */
@Path("/dispatch-shares")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Dispatch")
class SharesResource {

    /**
     * @param byRank offers by rank that were taken or are still held: the whole of the shares
     * @param byHand offers of a person's choice; in nobody's share
     */
    record SharesView(String contract, String lot, long byRank, long byHand, List<PartnerShare> partners) {}

    private final Partners partners;
    private final Shares shares;
    private final Clock clock;

    SharesResource(Partners partners, Shares shares, Clock clock) {
        this.partners = partners;
        this.shares = shares;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readDispatchShares",
            summary = "Contracted and actual shares of a lot, what deviates and why",
            description =
                    "Read from counters that move with each offer; costs the same in year ten. One entry a partner.")
    @APIResponse(responseCode = "200", description = "The lot, its partners in the order of their ids")
    @APIResponse(responseCode = "400", description = "contract or lot is missing")
    @APIResponse(responseCode = "404", description = "unknown-lot")
    public SharesView shares(
            @Parameter(description = "Reference of the contract", example = "KENT-ADV-2016")
                    @QueryParam("contract")
                    @NotBlank
                    @Size(max = 64)
                    String contract,
            @Parameter(description = "Code of the lot", example = "LOT-1") @QueryParam("lot") @NotBlank @Size(max = 64)
                    String lot) {
        var contracted = contracted(contract, lot);
        var counted = shares.ofLot(contract, lot).stream()
                .map(one -> new Counted(one.partnerId(), one.byHand(), one.reason(), one.dispatched()))
                .toList();
        if (contracted.isEmpty() && counted.isEmpty()) {
            throw Refusal.notFound("unknown-lot", "No partner works or worked under this lot of this contract.");
        }
        var found = LotShares.of(contracted, counted);
        return new SharesView(contract, lot, found.byRank(), found.byHand(), found.partners());
    }

    private List<Contracted> contracted(String contract, String lot) {
        var today = LocalDate.now(clock);
        return partners.current("", today).stream()
                .flatMap(partner -> partner.subcontracts().stream()
                        .filter(under -> under.contractRef().equals(contract)
                                && under.lot().equals(lot)
                                && under.isActiveOn(today))
                        .map(under -> new Contracted(partner.id(), under.shareBasisPoints())))
                .toList();
    }
}
