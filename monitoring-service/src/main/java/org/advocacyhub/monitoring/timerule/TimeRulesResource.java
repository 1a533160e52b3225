package org.advocacyhub.monitoring.timerule;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.YearRequest;
import org.advocacyhub.runtime.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which time counts as advocacy hours, by contract. */
@Path("/contracts/{ref}/time-rules")
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contracts")
class TimeRulesResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /**
     * Whether time of a category counts as advocacy hours.
     *
     * @param line the line of the year that pays for it; absent: that of the service type
     * @param from since when this is so
     * @param ofContract whether the contract said so itself; else it is so for everybody
     */
    @Schema(name = "TimeRule")
    record RuleView(
            @Schema(examples = "TRAVEL") String category,
            @Schema(examples = "TRAVEL") String timeClass,
            boolean counted,
            @Schema(examples = "TRAVEL") String line,
            LocalDate from,
            boolean ofContract) {

        static RuleView of(TimeRules.Rule rule) {
            return new RuleView(
                    rule.category(), rule.timeClass(), rule.counted(), rule.line(), rule.from(), rule.ofContract());
        }
    }

    /** The rules of a day, one for each category. */
    @Schema(name = "TimeRules")
    record RulesView(LocalDate on, List<RuleView> rules) {}

    /**
     * What the contract says.
     *
     * @param line the line of the year that pays for it; absent: that of the service type
     */
    @Schema(name = "TimeRuleRequest", examples = "{\"counted\": true, \"line\": \"TRAVEL\"}")
    record RuleRequest(
            @NotNull Boolean counted,

            @Pattern(regexp = YearRequest.CODE, message = YearRequest.CODE_WANTED) @Schema(examples = "TRAVEL")
            String line) {}

    private final TimeRules rules;
    private final Caller caller;
    private final Clock clock;

    TimeRulesResource(TimeRules rules, Caller caller, Clock clock) {
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "readTimeRules",
            summary = "Which time counts as advocacy hours on a day",
            description =
                    "By category (domain.md D.3): as the contract says, else as it is for everybody, and the line that pays for it where that is not the line of"
                            + " the service type. A quarter counts by the rule of its first day.")
    @APIResponse(
            responseCode = "200",
            description = "One rule for each category",
            content = @Content(schema = @Schema(implementation = RulesView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RulesView rules(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @Parameter(description = "The day; today without one") @QueryParam("on") LocalDate on) {
        var day = Optional.ofNullable(on).orElseGet(() -> LocalDate.now(clock));
        return new RulesView(day, rules.on(ref, day).stream().map(RuleView::of).toList());
    }

    @PUT
    @Path("/{category}/{from}")
    @RolesAllowed(COMMISSIONER)
    @Operation(
            operationId = "setTimeRule",
            summary =
                    "Say whether time of a category counts as advocacy hours from a quarter on, and which line pays for it",
            description =
                    "SCIE asks contracts to say so of travel, supervision and enquiries (domain.md D.3): own line, included in the line of the service type, or"
                            + " not at all. For a quarter that has not begun, and never changed: what was counted stays as it was.")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(
            responseCode = "400",
            description = "not-a-quarter-start, already-began, unknown-category, not-counted, unknown-line")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "rule-already-set")
    public RuleView set(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @Parameter(example = "TRAVEL") @PathParam("category") @Pattern(regexp = "[A-Z0-9_]{3,40}") String category,
            @Parameter(example = "2016-07-01") @PathParam("from") LocalDate from,
            @NotNull @Valid RuleRequest request) {
        return RuleView.of(rules.set(ref, category, from, request.counted(), request.line(), caller.subject()));
    }
}
