package org.advocacyhub.monitoring.contract;

import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.advocacyhub.runtime.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A whole contract entered from one document, with a dry run. */
@Path("/contracts/{ref}/loads")
@RolesAllowed(COMMISSIONER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contracts")
class ContractLoadsResource {

    /**
     * What a load changed, or would change.
     *
     * @param changes one sentence a difference; none: everything is entered like this already
     * @param stays what is entered and not in the document: nothing is taken away by leaving it out
     */
    record LoadView(String contractRef, boolean dryRun, List<String> changes, List<String> stays) {}

    private final LoadContract loadContract;
    private final Caller caller;

    ContractLoadsResource(LoadContract loadContract, Caller caller) {
        this.loadContract = loadContract;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "loadContract",
            summary = "Load a whole contract, or see what a load would change",
            description =
                    "One transaction: all of it or nothing. Only what is another is entered, so that a second load of the"
                            + " same document changes nothing. Amounts that do not sum are refused with the difference. A year that"
                            + " has agreed virements or variations is not changed by a load.")
    @APIResponse(responseCode = "200", description = "The differences in plain English")
    @APIResponse(responseCode = "400", description = "A field is wrong, or amounts do not sum: nothing was entered")
    @APIResponse(responseCode = "409", description = "year-has-changes, line-has-spend: nothing was entered")
    public LoadView load(
            @PathParam("ref") @Pattern(regexp = ContractResource.REF) String ref,
            @Parameter(description = "true: check everything and enter nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid ContractDocument document) {
        var result = loadContract.handle(ref, document.data(), dryRun, caller.subject());
        return new LoadView(ref, dryRun, result.changes(), result.stays());
    }
}
