package org.advocacyhub.provider.outcome;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which codes of issues, bodies, decisions and themes each contract has, and from when to when. */
@Path("/outcome-catalogues/{contractRef}/{list}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Outcomes")
class CataloguesResource {

    private static final String CONTRACT = "[A-Z0-9][A-Z0-9-]{1,39}";
    private static final String CODE = "[A-Z0-9][A-Z0-9_]{0,63}";

    @Schema(examples = """
            {"label":"Housing and homelessness","from":"2015-04-01","to":"2017-04-01"}""")
    record CodeRequest(
            @NotBlank @Size(max = 200) String label,
            @NotNull LocalDate from,

            @Schema(description = "The first day on which it may not be chosen any more; null while it is open")
            LocalDate to) {

        PutCode.Wanted wanted() {
            return new PutCode.Wanted(label.strip(), from, to);
        }
    }

    /** @param contractRef {@code DEFAULT} where the contract has no row of its own */
    record CodeView(String contractRef, String code, String label, LocalDate from, LocalDate to) {

        static CodeView of(OutcomeCode row) {
            var code = row.code();
            return new CodeView(row.key().contractRef(), code.code(), code.label(), code.from(), code.to());
        }
    }

    private final PutCode putCode;

    CataloguesResource(PutCode putCode) {
        this.putCode = putCode;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER, Roles.COMMISSIONER})
    @Operation(
            operationId = "listOutcomeCodes",
            summary = "The codes of a list under a contract, ended ones too",
            description =
                    "Lists: ISSUE, ISSUE_SUBJECT, SYSTEMIC_THEME, SYSTEMIC_RESPONSE, and one for each question about a"
                            + " decision, such as IMCA_REPORT. A code that has ended can be read and not be chosen.")
    public List<CodeView> list(
            @PathParam("contractRef") @Pattern(regexp = CONTRACT) String contractRef,
            @PathParam("list") @Pattern(regexp = CODE) String list) {
        return putCode.all(contractRef, list).stream().map(CodeView::of).toList();
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER, Roles.COMMISSIONER})
    @Operation(
            operationId = "readOutcomeCode",
            summary = "A contract's own row of a code, with the ETag that a change needs")
    @APIResponseSchema(value = CodeView.class, responseCode = "200", responseDescription = "The code")
    public Response one(
            @PathParam("contractRef") @Pattern(regexp = CONTRACT) String contractRef,
            @PathParam("list") @Pattern(regexp = CODE) String list,
            @PathParam("code") @Pattern(regexp = CODE) String code) {
        return answer(Response.Status.OK, putCode.one(new OutcomeCode.Key(contractRef, list, code)));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.HUB_MANAGER)
    @APIResponse(responseCode = "201", description = "The contract has a code more")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @Operation(
            operationId = "putOutcomeCode",
            summary = "Add a code to a contract, word it anew, or end it",
            description = "A row of a contract stands before that of DEFAULT. Nothing that was chosen changes.")
    @APIResponseSchema(value = CodeView.class, responseCode = "200", responseDescription = "The code as it is now")
    public Response put(
            @PathParam("contractRef") @Pattern(regexp = CONTRACT) String contractRef,
            @PathParam("list") @Pattern(regexp = CODE) String list,
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CodeRequest request) {
        var outcome = putCode.handle(new OutcomeCode.Key(contractRef, list, code), ifMatch, request.wanted());
        return answer(outcome.created() ? Response.Status.CREATED : Response.Status.OK, outcome.code());
    }

    private static Response answer(Response.Status status, OutcomeCode code) {
        return Response.status(status)
                .entity(CodeView.of(code))
                .tag(Versions.tag(code.version()))
                .build();
    }
}
