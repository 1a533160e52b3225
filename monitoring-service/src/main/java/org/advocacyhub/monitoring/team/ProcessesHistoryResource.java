package org.advocacyhub.monitoring.team;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.team.TeamProcessesView.ChangeView;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How the counts of a team and quarter came to be what they are. */
@Path("/contracts/{ref}/team-processes/{quarter}/{team}/history")
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Teams")
class ProcessesHistoryResource {

    private static final long BEFORE_THE_FIRST = -1;

    private final ProcessesChanges changes;
    private final ContractPlans plans;

    ProcessesHistoryResource(ProcessesChanges changes, ContractPlans plans) {
        this.changes = changes;
        this.plans = plans;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listTeamProcessesHistory",
            summary = "Every telling and correction of a team's counts, the first first",
            description = "Who, when, what was recorded before and what after. Also of counts that were taken back.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next leads to the next")
    @APIResponse(responseCode = "400", description = "invalid-cursor, not-a-quarter")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<ChangeView>> history(
            @PathParam("ref") @Pattern(regexp = TeamProcessesResource.REF) String ref,
            @PathParam("quarter") String quarter,
            @PathParam("team") @Pattern(regexp = TeamProcessesResource.TEAM) String team,
            @BeanParam PageAsked asked) {
        plans.terms(ref);
        var id = TeamQuarter.of(ref, TeamProcessesResource.quarterOf(quarter), team);
        var after = asked.after(1).map(end -> end.number(0)).orElse(BEFORE_THE_FIRST);
        var rows = changes.after(id, after, asked.rows());
        var page = asked.of(rows, change -> Cursor.of(change.version())).map(ChangeView::of);
        return asked.answer(page);
    }
}
