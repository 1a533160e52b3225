package org.advocacyhub.monitoring.agreement;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.agreement.domain.DueDays;
import org.advocacyhub.monitoring.agreement.domain.DueSetting;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.QuarterParameter;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By when partners, hub and council are to have done their share of a return, each from a quarter on. */
@Path("/contracts/{ref}/return-due-days")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agreeing on a return")
class DueDaysResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final int MOST = 60;

    /** Working days after the end of a quarter. */
    @Schema(name = "DueDaysRequest", examples = "{\"partner\": 10, \"hub\": 15, \"council\": 20}")
    record DueDaysRequest(
            @NotNull @Min(1) @Max(MOST) @Schema(examples = "10", description = "Each partner confirms its part by then")
            Integer partner,

            @NotNull @Min(1) @Max(MOST) @Schema(examples = "15", description = "The hub approves by then")
            Integer hub,

            @NotNull @Min(1) @Max(MOST) @Schema(examples = "20", description = "The council accepts by then")
            Integer council) {}

    /**
     * What was set.
     *
     * @param fromQuarter the first quarter that it is for
     * @param setBy account
     * @param replaced something else was set later for the same quarter on
     */
    @Schema(name = "DueDaysSetting")
    record SettingView(
            @Schema(examples = "2016-17-Q2") String fromQuarter,
            LocalDate validFrom,

            @Schema(description = "Set for this contract, not for everybody")
            boolean own,

            int partner,
            int hub,
            int council,
            String setBy,
            Instant setAt,
            boolean replaced) {

        static SettingView of(DueSetting setting, List<DueSetting> all) {
            var days = setting.days();
            return new SettingView(
                    Quarter.of(setting.from()).toString(),
                    setting.from(),
                    setting.own(),
                    days.partner(),
                    days.hub(),
                    days.council(),
                    setting.setBy(),
                    setting.setAt(),
                    setting.isReplacedIn(all));
        }
    }

    /**
     * @param holds for the quarter of today
     * @param history everything that was set, everybody's first, in the order in which it was set
     */
    @Schema(name = "DueDays")
    record DueDaysView(String contractRef, SettingView holds, List<SettingView> history) {}

    private final SetDueDays setDueDays;
    private final DueTable dueTable;
    private final ContractPlans plans;
    private final Caller caller;
    private final Clock clock;

    DueDaysResource(SetDueDays setDueDays, DueTable dueTable, ContractPlans plans, Caller caller, Clock clock) {
        this.setDueDays = setDueDays;
        this.dueTable = dueTable;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, PARTNER})
    @Operation(
            operationId = "readReturnDueDays",
            summary = "Read by when the parties of a return are due",
            description =
                    "What holds for the quarter of today, and everything that was set, by whom. The ETag is needed to set it.")
    @APIResponse(
            responseCode = "200",
            description = "Working days after a quarter's end",
            content = @Content(schema = @Schema(implementation = DueDaysView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response read(@PathParam("ref") @Pattern(regexp = REF) String ref) {
        plans.terms(ref);
        return answer(ref);
    }

    @PUT
    @Path("/{quarter}")
    @RolesAllowed(COMMISSIONER)
    @Operation(
            operationId = "setReturnDueDays",
            summary = "Set by when the parties of a return are due, from a quarter on",
            description =
                    "For a quarter that is not over, until the next one that something is set for. What was set stays in the history; set"
                            + " again for the same quarter, the last holds.")
    @APIResponse(
            responseCode = "200",
            description = "With what was set",
            content = @Content(schema = @Schema(implementation = DueDaysView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request: not-a-quarter, not-in-order")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "quarter-over")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response set(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DueDaysRequest request) {
        var days = new DueDays(request.partner(), request.hub(), request.council());
        setDueDays.handle(ref, QuarterParameter.quarter(quarter), days, ifMatch, caller.subject());
        return answer(ref);
    }

    private Response answer(String ref) {
        var settings = dueTable.of(ref);
        var holds =
                DueSetting.holding(settings, Quarter.of(LocalDate.now(clock)).from());
        return Response.ok(new DueDaysView(
                        ref,
                        SettingView.of(holds, settings),
                        settings.stream()
                                .map(setting -> SettingView.of(setting, settings))
                                .toList()))
                .tag(Versions.tag(SetDueDays.version(settings)))
                .build();
    }
}
