package org.advocacyhub.monitoring.contract;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The years of a contract: money, lines and planned hours. */
@Path("/contracts/{ref}/years")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contracts")
class ContractYearResource {

    private final Contracts contracts;
    private final ContractYears years;
    private final SetContractYear setContractYear;

    private final AgreedChanges changes;
    private final Caller caller;

    ContractYearResource(
            Contracts contracts,
            ContractYears years,
            SetContractYear setContractYear,
            AgreedChanges changes,
            Caller caller) {
        this.contracts = contracts;
        this.years = years;
        this.setContractYear = setContractYear;
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listYears",
            summary = "List the years of a contract",
            description = "A contract has a handful: always one page. Each with every change that is agreed for it.")
    @APIResponse(responseCode = "200", description = "The years, first to last")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Page<YearView> list(@PathParam("ref") @Pattern(regexp = ContractResource.REF) String ref) {
        contracts.require(ref);
        List<YearView> views = years.of(ref).stream()
                .map(year -> YearView.of(ref, changes.history(ref, year).agreed()))
                .toList();
        return new Page<>(views, null);
    }

    @GET
    @Path("/{from}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "readYear",
            summary = "Read a year with its lines and block payments",
            description = "With every virement and variation that is agreed for it, or as it held on a day. The ETag is"
                    + " needed to change what was entered.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = YearView.class)))
    @APIResponse(responseCode = "404", description = "unknown-year")
    public Response read(
            @PathParam("ref") @Pattern(regexp = ContractResource.REF) String ref,
            @PathParam("from") LocalDate from,
            @Parameter(description = "The plan that held on this day; the year as agreed when left out")
                    @QueryParam("on")
                    LocalDate on) {
        contracts.require(ref);
        var year = years.require(ref, from);
        var history = changes.history(ref, year);
        return Response.ok(YearView.of(ref, on == null ? history.agreed() : history.on(on)))
                .tag(Versions.tag(year.version()))
                .build();
    }

    @PUT
    @Path("/{from}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER})
    @Operation(
            operationId = "putYear",
            summary = "Enter a year or put another plan in its place",
            description = "The lines sum to the ceiling, which is the contract price. Changing needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = YearView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = YearView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "403", description = "commissioner-decides: the hub enters a year and changes none")
    @APIResponse(responseCode = "409", description = "line-has-spend, year-has-changes")
    public Response set(
            @PathParam("ref") @Pattern(regexp = ContractResource.REF) String ref,
            @PathParam("from") LocalDate from,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid YearRequest request,
            @Context UriInfo uri) {
        var outcome = setContractYear.handle(ref, request.plan(from), ifMatch, caller);
        var answer = outcome.created() ? Response.created(uri.getAbsolutePath()) : Response.ok();
        return answer.entity(YearView.of(ref, outcome.plan()))
                .tag(Versions.tag(outcome.version()))
                .build();
    }
}
