package org.advocacyhub.monitoring.spend;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.spend.HoursCharges.Charge;
import org.advocacyhub.monitoring.spend.domain.ChargedHours;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Hours that were charged as spend, compared with hours delivered (domain.md F.5). */
@Path("/contracts/{ref}/years/{from}/hours-charged")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@Tag(name = "Money")
class HoursChargedResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    /** Hours on a line from the first day of the year up to the day that was charged for. */
    record EvidenceView(
            @Schema(examples = "500.00") String charged,
            @Schema(examples = "480.00") String delivered,
            @Schema(examples = "80.00") String aboveBlock) {

        static EvidenceView of(ChargedHours hours) {
            return new EvidenceView(
                    ChargedHours.hours(hours.charged()),
                    ChargedHours.hours(hours.delivered()),
                    ChargedHours.hours(hours.aboveBlock()));
        }
    }

    /**
     * A charge.
     *
     * @param whenRecorded what the facts said then
     * @param now what they say now: hours are recorded late, so that a finding may come right by itself
     * @param finding as things are now; absent when everything that is charged was delivered above the block
     * @param explanation the finding in plain English
     */
    record ChargeView(
            UUID spendId,
            String line,
            LocalDate incurredOn,
            @Schema(examples = "500.00") String hours,
            EvidenceView whenRecorded,
            EvidenceView now,
            ChargedHours.Finding finding,
            String explanation) {

        static ChargeView of(Charge charge) {
            return new ChargeView(
                    charge.spendId(),
                    charge.line(),
                    charge.incurredOn(),
                    ChargedHours.hours(charge.minutes()),
                    EvidenceView.of(charge.then()),
                    EvidenceView.of(charge.now()),
                    charge.now().finding().orElse(null),
                    charge.now().words(charge.line()).orElse(null));
        }
    }

    private final HoursCharges charges;
    private final ContractPlans plans;

    HoursChargedResource(HoursCharges charges, ContractPlans plans) {
        this.charges = charges;
        this.plans = plans;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readHoursCharged",
            summary = "Hours charged as spend against hours delivered",
            description =
                    "By the day that was charged for. A charge of more hours than were delivered above the block of the line"
                            + " is a finding with its evidence, then and now; it is never refused, since hours may be"
                            + " recorded late. What was taken back is left out (domain.md F.5).")
    @APIResponse(
            responseCode = "200",
            description = "A page of charges",
            content = @Content(schema = @Schema(implementation = ChargeView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<ChargeView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("from") LocalDate from,
            @Parameter(description = "true: only spend whose hours were not delivered as charged")
                    @QueryParam("onlyFindings")
                    @DefaultValue("false")
                    boolean onlyFindings,
            @BeanParam PageAsked asked) {
        plans.terms(ref);
        var page = asked.byDay(
                (day, spendId, rows) -> charges.after(ref, from, onlyFindings, day, spendId, rows),
                Charge::incurredOn,
                Charge::spendId);
        return asked.answer(page.map(ChargeView::of));
    }
}
