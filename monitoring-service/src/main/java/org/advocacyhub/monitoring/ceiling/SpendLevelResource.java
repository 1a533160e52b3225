package org.advocacyhub.monitoring.ceiling;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.OPERATIONAL_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.ceiling.domain.SpendLevel;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How near each year is to its ceiling. */
@Path("/contracts/{ref}/spend-levels")
@RolesAllowed({COMMISSIONER, OPERATIONAL_MANAGER, HUB_MANAGER, AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Money")
class SpendLevelResource {

    /**
     * One year.
     *
     * @param committed what approved spot orders at the contract's cost will still take
     */
    record LevelView(
            LocalDate from,
            @Schema(examples = "1524000.00") String actual,
            @Schema(examples = "6000.00") String committed,
            @Schema(examples = "CEILING_REACHED") SpendLevel level) {

        static LevelView of(YearSpend year) {
            return new LevelView(
                    year.from(), year.actual().toString(), year.committed().toString(), year.level());
        }
    }

    /** The years in which anything was set or spent, the first first. */
    record LevelsView(List<LevelView> years) {}

    private final ContractPlans plans;
    private final YearSpends spends;

    SpendLevelResource(ContractPlans plans, YearSpends spends) {
        this.plans = plans;
        this.spends = spends;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readSpendLevels",
            summary = "How near each year is to its ceiling",
            description =
                    "The level of domain.md F.7 and what it stands on. A crossing is told once on topic contracts.")
    @APIResponse(responseCode = "200", description = "The years of the contract")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public LevelsView levels(@PathParam("ref") @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{2,39}") String ref) {
        plans.terms(ref);
        return new LevelsView(spends.of(ref).stream().map(LevelView::of).toList());
    }
}
