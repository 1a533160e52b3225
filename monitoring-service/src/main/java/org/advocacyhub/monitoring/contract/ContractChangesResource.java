package org.advocacyhub.monitoring.contract;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was agreed to change a contract's years, in the order in which it was decided. */
@Path("/contracts/{ref}/changes")
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contracts")
class ContractChangesResource {

    /**
     * One agreed change.
     *
     * @param causeId the virement or variation that it came from
     * @param submittedBy account of whoever asked for it
     * @param decidedBy account of the commissioner who approved it
     */
    record ContractChangeView(
            LocalDate year,
            LocalDate effectiveOn,
            ChangeKind kind,
            UUID causeId,

            @Schema(examples = "Virement of 40000.00 from CARE_ACT to IMHA.")
            String what,

            boolean seriesBreak,
            String submittedBy,
            String decidedBy,
            Instant decidedAt) {

        static ContractChangeView of(AgreedChange change) {
            return new ContractChangeView(
                    change.startsOn(),
                    change.effectiveOn(),
                    change.kind(),
                    change.causeId(),
                    change.what(),
                    change.isSeriesBreak(),
                    change.submittedBy(),
                    change.decidedBy(),
                    change.decidedAt());
        }
    }

    private final Contracts contracts;
    private final AgreedChanges changes;

    ContractChangesResource(Contracts contracts, AgreedChanges changes) {
        this.contracts = contracts;
        this.changes = changes;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listContractChanges",
            summary = "List what was agreed to change a contract's years",
            description =
                    "In the order in which it was decided, with who asked and who approved. A contract has a handful.")
    @APIResponse(responseCode = "200", description = "Always one page")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Page<ContractChangeView> list(@PathParam("ref") @Pattern(regexp = ContractResource.REF) String ref) {
        contracts.require(ref);
        return new Page<>(changes.of(ref).stream().map(ContractChangeView::of).toList(), null);
    }
}
