package org.advocacyhub.provider.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.partner.domain.DataProtection.Agreed;
import org.advocacyhub.provider.partner.domain.DataProtectionRole;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is controller and who processes, for each sub-contract (domain.md H.1). */
@Path("/partners/{partnerId}/arrangements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partners")
class ArrangementsResource {

    @Schema(name = "DataArrangementRequest", examples = """
            {"contractRef":"KENT-ADV-2016","lot":"COMMUNITY","role":"JOINT_CONTROLLER","reference":"ART26/AFA/2016",
            "signedOn":"2016-03-18","reviewOn":"2017-03-18","from":"2016-04-01"}""")
    record ArrangementRequest(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}")
            String contractRef,

            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,39}")
            String lot,

            @NotNull DataProtectionRole role,

            @NotNull
            @Pattern(
                    regexp = "[A-Za-z0-9][A-Za-z0-9./_-]{1,59}",
                    message = "must be what the paper is filed under, without blanks: ART26/AFA/2016")
            String reference,

            @NotNull LocalDate signedOn,
            @NotNull LocalDate reviewOn,
            @NotNull LocalDate from,
            LocalDate to) {

        Agreed agreed() {
            return new Agreed(role, reference, signedOn, reviewOn, from, to);
        }
    }

    @Schema(name = "DataArrangement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ArrangementView(
            UUID arrangementId,
            String contractRef,
            String lot,
            DataProtectionRole role,
            String reference,
            LocalDate signedOn,
            LocalDate reviewOn,
            LocalDate from,
            LocalDate to,
            String agreedBy,
            Instant agreedAt) {

        static ArrangementView of(DataArrangement kept) {
            var agreed = kept.agreed();
            return new ArrangementView(
                    kept.id(),
                    kept.of().contractRef(),
                    kept.of().lot(),
                    agreed.role(),
                    agreed.reference(),
                    agreed.signedOn(),
                    agreed.reviewOn(),
                    agreed.from(),
                    agreed.to(),
                    kept.agreedBy(),
                    kept.agreedAt());
        }
    }

    private final AgreeArrangement agreeArrangement;
    private final Partners partners;
    private final DataArrangements arrangements;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    ArrangementsResource(
            AgreeArrangement agreeArrangement,
            Partners partners,
            DataArrangements arrangements,
            IdempotentRequests idempotent,
            Caller caller) {
        this.agreeArrangement = agreeArrangement;
        this.partners = partners;
        this.arrangements = arrangements;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.HUB_MANAGER)
    @APIResponse(responseCode = "404", description = "unknown-partner")
    @Operation(
            operationId = "recordArrangement",
            summary = "Record what was agreed with a partner about data protection for a lot",
            description =
                    "The partner is joint controller with the hub (Article 26) or processor (Article 28), as the hub decides for"
                            + " each sub-contract. It holds from its day on until another one does; nothing is written over (domain.md H.1).")
    @APIResponseSchema(value = ArrangementView.class, responseCode = "201", responseDescription = "What was recorded")
    public Response agree(
            @PathParam("partnerId") @Pattern(regexp = PartnersResource.ID) String partnerId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ArrangementRequest request) {
        var of = new DataArrangement.Of(partnerId, request.contractRef(), request.lot());
        return idempotent.answer(
                key,
                "POST /partners/{id}/arrangements",
                Map.of("partnerId", partnerId, "request", request),
                () -> Response.status(Response.Status.CREATED)
                        .entity(ArrangementView.of(
                                agreeArrangement.handle(caller.partnerScope(), of, request.agreed(), caller.subject())))
                        .build());
    }

    @GET
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER})
    @Transactional
    @Operation(
            operationId = "listArrangements",
            summary =
                    "Everything that was agreed with a partner about data protection, in the order in which it was agreed",
            description = "What holds today stands with the partner: GET /partners/{partnerId}, dataProtection.")
    public Page<ArrangementView> list(
            @PathParam("partnerId") @Pattern(regexp = PartnersResource.ID) String partnerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        partners.mustExist(caller.partnerScope(), partnerId);
        return arrangements
                .page(caller.partnerScope(), partnerId, cursor, limit.value())
                .map(ArrangementView::of);
    }
}
