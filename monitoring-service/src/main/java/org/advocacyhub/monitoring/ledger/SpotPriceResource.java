package org.advocacyhub.monitoring.ledger;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.SpotPrices.SpotPrice;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The price of an hour above the block, by line. The council agrees it, so the council sets it. */
@Path("/contracts/{ref}/spot-prices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Money")
class SpotPriceResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final String LINE = "[A-Z][A-Z0-9_]{0,39}";

    /** @param perHour pounds an hour, more than nothing */
    @Schema(examples = """
            {"perHour":"30.00"}""")
    record SpotPriceRequest(
            @NotNull
            @Pattern(
                    regexp = "\\d{1,6}\\.\\d{2}",
                    message = "must be an amount with exactly two decimals, for example \"30.00\"")
            @Schema(examples = "30.00")
            String perHour) {}

    /** A price as it was set; it holds until the next one of the line. */
    record SpotPriceView(String line, LocalDate validFrom, String perHour) {

        static SpotPriceView of(SpotPrice price) {
            return new SpotPriceView(
                    price.line(), price.validFrom(), price.perHour().toString());
        }
    }

    /** All prices of a contract. */
    record SpotPricesView(List<SpotPriceView> prices) {}

    private final SpotPrices prices;
    private final HoursOfLines hours;
    private final ContractPlans plans;
    private final Caller caller;
    private final Clock clock;

    SpotPriceResource(SpotPrices prices, HoursOfLines hours, ContractPlans plans, Caller caller, Clock clock) {
        this.prices = prices;
        this.hours = hours;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listSpotPrices",
            summary = "The prices of an hour above the block",
            description = "By line and day (domain.md F.5).")
    @APIResponse(responseCode = "200", description = "All prices of the contract")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public SpotPricesView list(@PathParam("ref") @Pattern(regexp = REF) String ref) {
        plans.terms(ref);
        return new SpotPricesView(prices.of(ref).stream().map(SpotPriceView::of).toList());
    }

    @PUT
    @Path("/{line}/{from}")
    @RolesAllowed(COMMISSIONER)
    @Transactional
    @Operation(
            operationId = "setSpotPrice",
            summary = "Set the price of an hour above the block from a day on",
            description =
                    "A price that was set stays as it is; another one begins on another day. The hours of the line are"
                            + " assigned to its pots anew (domain.md F.5).")
    @APIResponse(responseCode = "200", description = "Set")
    @APIResponse(responseCode = "400", description = "outside-years, unknown-line, zero")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "price-already-set")
    public SpotPriceView set(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("line") @Pattern(regexp = LINE) String line,
            @PathParam("from") LocalDate from,
            @NotNull @Valid SpotPriceRequest request) {
        plans.lockedTerms(ref);
        var year = plans.yearOf(ref, from)
                .orElseThrow(() ->
                        Refusal.invalid("from", "outside-years", "The contract has no year entered for this day."));
        if (!year.hasLine(line)) {
            throw Refusal.invalid("line", "unknown-line", "The year from " + year.from() + " has no such line.");
        }
        var price = new SpotPrice(line, from, Money.parse(request.perHour()).orElseThrow());
        if (price.perHour().isZero()) {
            throw Refusal.invalid("perHour", "zero", "An hour costs something.");
        }
        if (!prices.set(ref, price, caller.subject())) {
            throw Refusal.conflict(
                    "price-already-set", "A price of this line is set for this day: name a later day for another one.");
        }
        plans.historyOf(ref, from)
                .map(history -> history.standing(LocalDate.now(clock)))
                .ifPresent(standing -> hours.redraw(ref, standing, caller.subject()));
        return SpotPriceView.of(price);
    }
}
