package org.advocacyhub.monitoring.agreement;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.advocacyhub.monitoring.agreement.LookAtAgreement.Look;
import org.advocacyhub.monitoring.returns.PartsOfPartners;
import org.advocacyhub.monitoring.returns.QuarterParameter;
import org.advocacyhub.monitoring.returns.ReturnsOfQuarter;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far a return has come, and the moves of the hub and the council. */
@Path("/contracts/{ref}/returns/{quarter}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agreeing on a return")
class AgreementResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /** @param withoutParts why the hub does not wait for partners that did not confirm their parts; not needed when all did */
    @Schema(name = "ReturnApprovalRequest", examples = "{}")
    record ApprovalRequest(
            @Size(min = 1, max = 1000) @Schema(examples = "Reminded twice, no answer; its figures are small.")
            String withoutParts) {}

    /** @param note what there is to say about it */
    @Schema(name = "ReturnAcceptanceRequest", examples = "{}")
    record AcceptanceRequest(
            @Size(min = 1, max = 1000) @Schema(examples = "To be talked about: waiting times of IMHA.")
            String note) {}

    /** @param reason why it has to be looked at again */
    @Schema(name = "ReturnSendingBackRequest", examples = "{\"reason\": \"The hours of May look doubled.\"}")
    record SendingBackRequest(@NotBlank @Size(max = 1000) String reason) {}

    private final LookAtAgreement lookAtAgreement;
    private final MoveReturn moveReturn;
    private final PartsOfPartners parts;
    private final ReturnsOfQuarter returns;
    private final AgreementPages pages;
    private final Caller caller;

    AgreementResource(
            LookAtAgreement lookAtAgreement,
            MoveReturn moveReturn,
            PartsOfPartners parts,
            ReturnsOfQuarter returns,
            AgreementPages pages,
            Caller caller) {
        this.lookAtAgreement = lookAtAgreement;
        this.moveReturn = moveReturn;
        this.parts = parts;
        this.returns = returns;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Path("/approval")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "readReturnApproval",
            summary = "See how far a return has come",
            description =
                    "Its state, what is possible now, who is to do what by when and did it in time, whose part changed since it was"
                            + " confirmed, and who did what when. The ETag is needed to move it. The same as a page, with the moves that the reader may make:"
                            + " ask for text/html.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement as it stands",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AgreementView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response look(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @Context Request request) {
        var look = look(ref, QuarterParameter.quarter(quarter));
        return JsonOrPage.answer(
                        request,
                        () -> Response.ok(look.view()).tag(Versions.tag(look.version())),
                        () -> pages.approval(look.view(), look.version()))
                .build();
    }

    @POST
    @Path("/approval")
    @RolesAllowed(HUB_MANAGER)
    @Operation(
            operationId = "approveReturn",
            summary = "Approve a return for the hub",
            description =
                    "After every partner has confirmed its part, or without some with a reason. Approves the figures as they are"
                            + " counted now.")
    @APIResponse(
            responseCode = "200",
            description = "HUB_APPROVED",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(
            responseCode = "409",
            description = "not-possible-now, quarter-running, challenges-open, parts-not-confirmed")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response approve(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ApprovalRequest request) {
        var of = QuarterParameter.quarter(quarter);
        moveReturn.approve(
                returns.counted(ref, of), parts.of(ref, of), ifMatch, request.withoutParts(), Author.of(caller));
        return answer(ref, of);
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed(COMMISSIONER)
    @Operation(
            operationId = "acceptReturn",
            summary = "Accept a return for the council",
            description = "The figures have to be those that the hub approved.")
    @APIResponse(
            responseCode = "200",
            description = "COMMISSIONER_ACCEPTED",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "not-possible-now, figures-moved")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response accept(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AcceptanceRequest request) {
        var of = QuarterParameter.quarter(quarter);
        moveReturn.accept(returns.counted(ref, of), parts.of(ref, of), ifMatch, request.note(), Author.of(caller));
        return answer(ref, of);
    }

    @POST
    @Path("/sending-back")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER})
    @Operation(
            operationId = "sendBackReturn",
            summary = "Send a return back",
            description = "After the hub approved and before it is locked. Every partner looks at its part again.")
    @APIResponse(
            responseCode = "200",
            description = "DRAFT",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "not-possible-now")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response sendBack(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SendingBackRequest request) {
        var of = QuarterParameter.quarter(quarter);
        moveReturn.sendBack(ref, of, parts.of(ref, of), ifMatch, request.reason(), Author.of(caller));
        return answer(ref, of);
    }

    @POST
    @Path("/lock")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER})
    @Operation(
            operationId = "lockReturn",
            summary = "Lock a return",
            description =
                    "From the cut on (15th working day after the quarter's end, domain.md E.1), with the figures that the council"
                            + " accepted. They are kept as they are; whatever is heard later becomes a revision.")
    @APIResponse(
            responseCode = "200",
            description = "LOCKED",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "not-possible-now, quarter-not-closed, figures-moved")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response lock(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @HeaderParam("If-Match") String ifMatch) {
        var of = QuarterParameter.quarter(quarter);
        moveReturn.lock(returns.countedForTheLock(ref, of), parts.of(ref, of), ifMatch, Author.of(caller));
        return answer(ref, of);
    }

    private Look look(String ref, Quarter quarter) {
        return lookAtAgreement.handle(ref, quarter, parts.of(ref, quarter), returns.moved(ref, quarter));
    }

    private Response answer(String ref, Quarter quarter) {
        var look = look(ref, quarter);
        return Response.ok(look.view())
                .tag(Versions.tag(look.version()))
                .contentLocation(URI.create("/contracts/" + ref + "/returns/" + quarter + "/approval"))
                .build();
    }
}
