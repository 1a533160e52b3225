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
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.signal.SignalPages.Sort;
import org.advocacyhub.monitoring.signal.domain.FigureAnswer;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.runtime.web.PageAsked;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Figures of a quarter that want a reply, as pages: targets missed, specialisms hardly asked for, dispatch that is not fair. */
@Path("/figure-signals")
@Produces("text/html;qs=0.5")
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@RunOnVirtualThread
class FigureSignalPages {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    private final FigureSignals signals;
    private final ContractPlans plans;
    private final SignalPages pages;

    FigureSignalPages(FigureSignals signals, ContractPlans plans, SignalPages pages) {
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
                Sort.FIGURES,
                contract,
                state,
                signals.page(contract, state, asked),
                FigureSignalPages::evidence,
                asked);
    }

    @GET
    @Path("/{signalId}")
    @Transactional
    @Operation(hidden = true)
    public Response one(@PathParam("signalId") UUID signalId) {
        var signal = signals.require(signalId);
        return pages.one(Sort.FIGURES, signal, evidence(signal), FigureAnswer.values());
    }

    private static List<String> evidence(FigureSignal signal) {
        var then = signal.denominator() == null
                ? "Then: %s, where fewer than %s are flagged (%s)."
                        .formatted(said(signal.value()), said(signal.bound()), signal.kpi())
                : "Then: %s%%, which is %d of %d; flagged beyond %s%% (%s)."
                        .formatted(
                                said(signal.value()),
                                signal.numerator(),
                                signal.denominator(),
                                said(signal.bound()),
                                signal.kpi());
        return List.of(
                then,
                signal.valueNow() == null
                        ? "Now there is nothing to judge any more."
                        : "Now: %s%s.".formatted(said(signal.valueNow()), signal.denominator() == null ? "" : "%"));
    }

    private static String said(BigDecimal figure) {
        return Said.number(figure);
    }
}
