package org.advocacyhub.provider.transfer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.transfer.domain.ShareBasis;
import org.advocacyhub.provider.transfer.domain.TransferReason;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a partner asks another to take one of its cases over (domain.md D.1.3). */
@Path("/cases/{caseId}/transfer")
@RolesAllowed(Roles.PARTNER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Transfers")
class CaseTransferResource {

    @Schema(examples = """
            {"toPartner":"SUPPORT-4-SIGHT","reason":"PATCH_MOVED","authorityBasis":"CONSENT","authorityOn":"2016-05-12",
            "handoverNote":"Review meeting on 24 May; prefers a call before visits."}""")
    record TransferRequest(
            @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}") String toPartner,

            @NotNull TransferReason reason,
            @NotNull ShareBasis authorityBasis,
            @NotNull LocalDate authorityOn,
            @NotBlank @Size(max = 8000) String handoverNote) {

        Transfer.Proposal proposal() {
            return new Transfer.Proposal(toPartner, reason, authorityBasis, authorityOn, handoverNote);
        }

        /** Without the note, which doesn't belong in a log. */
        @Override
        public String toString() {
            return "TransferRequest[" + toPartner + ", " + reason + "]";
        }
    }

    private final ProposeTransfer proposeTransfer;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    CaseTransferResource(ProposeTransfer proposeTransfer, IdempotentRequests idempotent, Caller caller) {
        this.proposeTransfer = proposeTransfer;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @POST
    @APIResponse(responseCode = "409", description = "move-not-possible: detail says which moves the case takes")
    @APIResponse(
            responseCode = "422",
            description = "no-authority-to-share; partner-cannot-take: name another partner; idempotency-key-reused")
    @Operation(
            operationId = "askForTransfer",
            summary = "Ask another partner to take the case over",
            description =
                    "Leave toPartner out when a conflict was found late: the hub finds a partner then. The case stays yours,"
                            + " and can't be closed, until the other partner answers. Record all hours before:"
                            + " afterwards you read your own hours and nothing else of it.")
    @APIResponseSchema(value = TransferView.class, responseCode = "201", responseDescription = "The transfer, proposed")
    public Response transfer(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TransferRequest request) {
        return idempotent.answer(key, "POST /cases/{id}/transfer", Map.of("caseId", caseId, "request", request), () -> {
            var proposed = proposeTransfer.handle(
                    caller.partnerScope(), caseId, ifMatch, caller.subject(), request.proposal());
            return Response.created(URI.create("/transfers/" + proposed.id()))
                    .tag(Versions.tag(proposed.version()))
                    .entity(proposed.view())
                    .build();
        });
    }
}
