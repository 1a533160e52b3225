package org.advocacyhub.monitoring.signal;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.signal.SignalPages.Sort;
import org.advocacyhub.monitoring.signal.domain.SignalAnswer;
import org.advocacyhub.runtime.web.PageAsked;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Teams that refer much less than others, as pages (K-06). */
@Path("/signals")
@Produces("text/html;qs=0.5")
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@RunOnVirtualThread
class TeamSignalPages {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    private final Signals signals;
    private final ContractPlans plans;
    private final SignalPages pages;

    TeamSignalPages(Signals signals, ContractPlans plans, SignalPages pages) {
        this.signals = signals;
        this.plans = plans;
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response list(
            @QueryParam("contract") @NotNull @Pattern(regexp = REF) String contract,
            @QueryParam("state") RaisedSignal.State state,
            @BeanParam PageAsked asked) {
        plans.terms(contract);
        return pages.list(
                Sort.TEAMS, contract, state, signals.page(contract, state, asked), TeamSignalPages::evidence, asked);
    }

    @GET
    @Path("/{signalId}")
    @Transactional
    @Operation(hidden = true)
    public Response one(@PathParam("signalId") UUID signalId) {
        var signal = signals.require(signalId);
        return pages.one(Sort.TEAMS, signal, evidence(signal), SignalAnswer.values());
    }

    private static List<String> evidence(Signal signal) {
        var found = signal.evidence();
        var now = signal.now();
        return List.of(
                "Then: %d of %d processes, %s%%, where all teams together had %s%%. Flagged below %d%% of that, from %d processes on."
                        .formatted(
                                found.rate().numerator(),
                                found.rate().denominator(),
                                found.rate().percent(),
                                found.mean().percent(),
                                found.percentOfMean(),
                                found.leastProcesses()),
                now.processes() == null
                        ? "Now: what was told of the team was taken back."
                        : "Now: %d of %d processes; all teams together have %s%%."
                                .formatted(
                                        now.referrals(),
                                        now.processes(),
                                        now.mean().percent()));
    }
}
