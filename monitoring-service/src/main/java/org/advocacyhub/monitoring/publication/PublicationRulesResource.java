package org.advocacyhub.monitoring.publication;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.publication.RulesOfPublication.Dated;
import org.advocacyhub.monitoring.publication.domain.SuppressionScheme.Nhs7;
import org.advocacyhub.runtime.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By which rules a contract publishes, each from a day on. */
@Path("/contracts/{ref}/publication-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Publications")
class PublicationRulesResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /**
     * @param roundTo needed for NHS-7, and nothing for LT5
     * @param leastPercentBase with fewer below the line no percentage is shown
     */
    @Schema(name = "PublicationRulesRequest", examples = """
            {"scheme":"LT5","smallUpTo":4,"leastPercentBase":10,"noAverageUpTo":7}""")
    record RulesRequest(
            @NotNull @Pattern(regexp = "NHS-7|LT5", message = "must be NHS-7 or LT5") @Schema(examples = "LT5")
            String scheme,

            @Min(1) @Max(100) @Schema(examples = "4", description = "Counts from 1 to this one are not shown")
            int smallUpTo,

            @Min(1) @Max(100) @Schema(examples = "5") Integer roundTo,
            @Min(1) @Max(1000) @Schema(examples = "10") int leastPercentBase,

            @Min(1) @Max(1000) @Schema(examples = "7", description = "No mean or median that rests on so few, or fewer")
            int noAverageUpTo) {}

    /** Rules that hold from a day on, until the next ones. */
    @Schema(name = "PublicationRules")
    record RulesView(
            LocalDate validFrom,

            @Schema(description = "Set for this contract, not for everybody")
            boolean own,

            String scheme,
            long smallUpTo,
            Long roundTo,
            long leastPercentBase,
            long noAverageUpTo) {

        static RulesView of(Dated dated) {
            var rules = dated.rules();
            return new RulesView(
                    dated.from(),
                    dated.own(),
                    rules.scheme().id(),
                    rules.scheme().smallUpTo(),
                    rules.scheme() instanceof Nhs7 rounding ? rounding.nearest() : null,
                    rules.leastPercentBase(),
                    rules.noAverageUpTo());
        }
    }

    private final SetPublicationRules setPublicationRules;
    private final RulesOfPublication rules;
    private final ContractPlans plans;
    private final Caller caller;

    PublicationRulesResource(
            SetPublicationRules setPublicationRules, RulesOfPublication rules, ContractPlans plans, Caller caller) {
        this.setPublicationRules = setPublicationRules;
        this.rules = rules;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Operation(
            operationId = "listPublicationRules",
            summary = "List the rules of publication",
            description = "Everybody's and the contract's own, by day.")
    @APIResponse(responseCode = "200", description = "The rules")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public List<RulesView> list(@PathParam("ref") @Pattern(regexp = REF) String ref) {
        plans.terms(ref);
        return rules.of(ref).stream().map(RulesView::of).toList();
    }

    @PUT
    @Path("/{from}")
    @RolesAllowed(COMMISSIONER)
    @Operation(
            operationId = "setPublicationRule",
            summary = "Set how a contract publishes from a financial year on",
            description =
                    "From a 1 April on, so that the quarters of a year are published alike. Once set, rules stay: repeat them and"
                            + " nothing happens, change them for a later year.")
    @APIResponse(
            responseCode = "200",
            description = "The rules that hold from that day",
            content = @Content(schema = @Schema(implementation = RulesView.class)))
    @APIResponse(responseCode = "400", description = "not-a-year, round-to, average-below-small")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "already-set, already-published")
    public Response set(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("from") LocalDate from,
            @NotNull @Valid RulesRequest request) {
        return Response.ok(RulesView.of(setPublicationRules.handle(ref, from, request, caller.subject())))
                .build();
    }
}
