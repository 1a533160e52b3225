package org.advocacyhub.monitoring.invoice;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bank Rate, on which interest for late payment stands (domain.md F.8). */
@Path("/bank-rates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partner payments")
class BankRateResource {

    /** @param percent a year, two decimals */
    @Schema(examples = """
            {"percent":"4.00"}""")
    record BankRateRequest(
            @NotNull
            @Pattern(
                    regexp = "\\d{1,2}\\.\\d{2}",
                    message = "must be a percentage with two decimals, for example \"4.00\"")
            @Schema(examples = "4.00")
            String percent) {}

    /** A rate; it holds until the next one. */
    record BankRateView(
            LocalDate from, @Schema(examples = "4.00") String percent) {}

    /** All rates, the newest first. */
    record BankRatesView(List<BankRateView> rates) {}

    private final Sql sql;

    BankRateResource(Sql sql) {
        this.sql = sql;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listBankRates",
            summary = "Bank Rate by the day on which it changed",
            description = "The newest first.")
    @APIResponse(responseCode = "200", description = "At most the latest 500 changes")
    public BankRatesView list() {
        return new BankRatesView(sql.list(
                "select valid_from, rate_hundredths from bank_rate order by valid_from desc limit 500",
                row -> new BankRateView(
                        row.getObject("valid_from", LocalDate.class),
                        BigDecimal.valueOf(row.getInt("rate_hundredths"), 2).toPlainString())));
    }

    @PUT
    @Path("/{from}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER})
    @Transactional
    @Operation(
            operationId = "putBankRate",
            summary = "Enter Bank Rate from the day on which it changed",
            description = "Once for a day; a rate that was entered stays.")
    @APIResponse(responseCode = "200", description = "Entered")
    @APIResponse(responseCode = "409", description = "rate-already-entered")
    public BankRateView enter(@PathParam("from") LocalDate from, @NotNull @Valid BankRateRequest request) {
        var hundredths = new BigDecimal(request.percent()).unscaledValue().intValueExact();
        if (sql.change("insert into bank_rate values (?, ?) on conflict do nothing", from, hundredths) == 0) {
            throw Refusal.conflict("rate-already-entered", "A rate is entered for " + from + " already.");
        }
        return new BankRateView(from, request.percent());
    }
}
