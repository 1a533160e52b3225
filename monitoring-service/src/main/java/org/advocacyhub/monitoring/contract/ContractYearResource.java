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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The years of a contract: money, lines and planned hours. */
@Path("/contracts/{ref}/years")
@RunOnVirtualThread
@Tag(name = "Contracts")
class ContractYearResource {

    private final Contracts contracts;
    private final ContractYears years;
    private final SetContractYear setContractYear;

    ContractYearResource(Contracts contracts, ContractYears years, SetContractYear setContractYear) {
        this.contracts = contracts;
        this.years = years;
        this.setContractYear = setContractYear;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(summary = "List the years of a contract", description = "A contract has a handful: always one page.")
    @APIResponse(responseCode = "200", description = "The years, first to last")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Page<YearView> list(@PathParam("ref") @Pattern(regexp = ContractResource.REF) String ref) {
        contracts.require(ref);
        List<YearView> views = years.of(ref).stream()
                .map(year -> YearView.of(ref, year.plan()))
                .toList();
        return new Page<>(views, null);
    }

    @GET
    @Path("/{from}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            summary = "Read a year with its lines and block payments",
            description = "The ETag is needed to change it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = YearView.class)))
    @APIResponse(responseCode = "404", description = "unknown-year")
    public Response read(
            @PathParam("ref") @Pattern(regexp = ContractResource.REF) String ref, @PathParam("from") LocalDate from) {
        contracts.require(ref);
        var year = years.require(ref, from);
        return Response.ok(YearView.of(ref, year.plan()))
                .tag(Versions.tag(year.version()))
                .build();
    }

    @PUT
    @Path("/{from}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER})
    @Operation(
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
    @APIResponse(responseCode = "409", description = "line-has-spend")
    public Response set(
            @PathParam("ref") @Pattern(regexp = ContractResource.REF) String ref,
            @PathParam("from") LocalDate from,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid YearRequest request,
            @Context UriInfo uri) {
        var outcome = setContractYear.handle(ref, request.plan(from), ifMatch);
        var answer = outcome.created() ? Response.created(uri.getAbsolutePath()) : Response.ok();
        return answer.entity(YearView.of(ref, outcome.plan()))
                .tag(Versions.tag(outcome.version()))
                .build();
    }
}
