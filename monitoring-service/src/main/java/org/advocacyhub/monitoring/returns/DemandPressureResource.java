package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.facts.Generations;
import org.advocacyhub.monitoring.returns.PressureQueries.Pressure;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When demand was pressure, with the evidence for the commissioner (domain.md E.5). */
@Path("/demand-pressure")
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@RunOnVirtualThread
@Tag(name = "Returns")
class DemandPressureResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final LocalDate LATEST = LocalDate.of(9999, 1, 1);

    /**
     * One time of pressure, with its figures when it was raised.
     *
     * @param endedOn absent while it holds
     * @param fullTimeAdvocates absent while no partner told its advocates
     * @param workingDaysWithoutReply of the oldest request for hours; absent when there was none
     * @param chasingReferrerMinutes in the quarter in which it was raised, up to now
     */
    record PressureView(
            UUID pressureId,
            @Schema(examples = "LIST_TOO_LONG") String trigger,
            LocalDate raisedOn,
            LocalDate endedOn,
            int waiting,
            int statutoryBeyondTarget,
            Integer openCases,
            @Schema(examples = "10.00") BigDecimal fullTimeAdvocates,
            LocalDate hoursRequestedOn,
            Integer workingDaysWithoutReply,
            long chasingReferrerMinutes) {}

    private final DataSource dataSource;
    private final Generations generations;
    private final ContractPlans plans;

    DemandPressureResource(DataSource dataSource, Generations generations, ContractPlans plans) {
        this.dataSource = dataSource;
        this.generations = generations;
        this.plans = plans;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Demand pressure of a contract, the newest first",
            description =
                    "As triage-service raised and ended it, with the time spent chasing referrers in that quarter.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next leads to the next")
    @APIResponse(responseCode = "400", description = "invalid-cursor, or contract is missing")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response list(
            @QueryParam("contract") @NotNull @Pattern(regexp = REF) String contract,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var after = Cursor.decode(cursor, 2).orElse(Cursor.of(LATEST, new UUID(0, 0)));
        try (var connection = dataSource.getConnection()) {
            FactQueries.steady(connection);
            plans.terms(contract);
            var queries = new PressureQueries(new FactQueries(connection, generations.current(connection)), contract);
            var page = Page.of(
                    page(queries, after, limit),
                    limit.value(),
                    pressure -> Cursor.of(pressure.raisedOn(), pressure.pressureId()));
            return PageLinks.answer(new Page<>(views(page.items(), queries), page.nextCursor()), uri);
        } catch (SQLException failed) {
            throw new DatabaseFailure("demand pressure could not be read", failed);
        }
    }

    private static List<Pressure> page(PressureQueries queries, Cursor after, Limit limit) {
        try {
            return queries.page(LocalDate.parse(after.value(0)), UUID.fromString(after.value(1)), limit.value());
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }

    /** A quarter's minutes are asked for once, however often it was under pressure. */
    private static List<PressureView> views(List<Pressure> pressures, PressureQueries queries) {
        var chasing = new HashMap<Quarter, Long>();
        return pressures.stream()
                .map(pressure -> view(pressure, chasing.computeIfAbsent(quarterOf(pressure), queries::chasing)))
                .toList();
    }

    private static Quarter quarterOf(Pressure pressure) {
        return Quarter.of(pressure.raisedOn());
    }

    private static PressureView view(Pressure pressure, long chasingMinutes) {
        return new PressureView(
                pressure.pressureId(),
                pressure.trigger(),
                pressure.raisedOn(),
                pressure.endedOn(),
                pressure.waiting(),
                pressure.beyondTarget(),
                pressure.openCases(),
                pressure.wteHundredths() == null ? null : BigDecimal.valueOf(pressure.wteHundredths(), 2),
                pressure.hoursRequestedOn(),
                pressure.daysWithoutReply(),
                chasingMinutes);
    }
}
