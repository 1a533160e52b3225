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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.advocacyhub.monitoring.contract.domain.Terms;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The contract and its terms. The council and the lead provider agree them, so either may enter them (ADR 0062). */
@Path("/contracts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contracts")
class ContractResource {

    static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    private final Contracts contracts;
    private final ContractExtensions extensions;
    private final ContractLots lots;
    private final Predecessors predecessors;
    private final SetContractTerms setContractTerms;

    ContractResource(
            Contracts contracts,
            ContractExtensions extensions,
            ContractLots lots,
            Predecessors predecessors,
            SetContractTerms setContractTerms) {
        this.contracts = contracts;
        this.extensions = extensions;
        this.lots = lots;
        this.predecessors = predecessors;
        this.setContractTerms = setContractTerms;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listContracts",
            summary = "List contracts by reference",
            description = "With extensions, lots and what went before; years and money are resources of their own.")
    public RestResponse<Page<ContractView>> list(@BeanParam PageAsked asked) {
        var after = asked.after(1).map(ContractResource::refOf).orElse("");
        var page = asked.of(contracts.after(after, asked.rows()), contract -> Cursor.of(contract.contractRef()))
                .map(contract -> view(contract.contractRef(), contract.terms()));
        return asked.answer(page);
    }

    private ContractView view(String ref, Terms terms) {
        return ContractView.of(ref, terms, extensions.of(ref), lots.of(ref), predecessors.of(ref));
    }

    private static String refOf(Cursor position) {
        if (position.value(0).matches(REF)) {
            return position.value(0);
        }
        throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
    }

    @GET
    @Path("/{ref}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "readContract",
            summary = "Read a contract's terms",
            description = "The ETag is needed to change them.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response read(@PathParam("ref") @Pattern(regexp = REF) String ref) {
        var contract = contracts.require(ref);
        return Response.ok(view(ref, contract.terms()))
                .tag(Versions.tag(contract.version()))
                .build();
    }

    @PUT
    @Path("/{ref}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER})
    @Operation(
            operationId = "putContract",
            summary = "Enter a contract or change its terms",
            description = "Changing needs If-Match with the ETag that was read.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @Transactional
    public Response set(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TermsRequest request,
            @Context UriInfo uri) {
        var outcome = setContractTerms.handle(ref, request.terms(), ifMatch);
        var answer = outcome.created() ? Response.created(uri.getAbsolutePath()) : Response.ok();
        return answer.entity(view(ref, outcome.terms()))
                .tag(Versions.tag(outcome.version()))
                .build();
    }
}
