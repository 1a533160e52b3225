package org.advocacyhub.provider.independence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.independence.domain.TieKind;
import org.advocacyhub.provider.partner.domain.ServiceType;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ties of an advocate: the partner's own business, so that not even the hub reads them (domain.md A.13, H.2). */
@Path("/partners/{partnerId}/advocates/{advocateId}/ties")
@RolesAllowed(Roles.PARTNER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Advocates")
class TiesResource {

    private static final String ID = "[A-Z0-9][A-Z0-9-]{1,39}";

    @Schema(examples = """
            {"kind":"CASE_ROLE_AT_BODY","districts":["E07000110"],"serviceTypes":["CARE_ACT"],"since":"2016-01-01","until":null}""")
    record TieRequest(
            @NotNull TieKind kind,
            UUID offerId,
            @Size(max = 500) List<@NotNull @Pattern(regexp = "[EW]\\d{8}") String> districts,
            @Size(max = 50) List<@NotNull ServiceType> serviceTypes,
            @NotNull LocalDate since,
            LocalDate until) {

        AdvocateTie.Declared declared() {
            return new AdvocateTie.Declared(
                    kind,
                    offerId,
                    districts == null
                            ? List.of()
                            : districts.stream().distinct().toList(),
                    serviceTypes == null
                            ? List.of()
                            : serviceTypes.stream().map(Enum::name).distinct().toList(),
                    since,
                    until);
        }
    }

    record TieView(
            UUID tieId,
            String advocateId,
            TieKind kind,
            UUID offerId,
            List<String> districts,
            List<String> serviceTypes,
            LocalDate since,
            LocalDate until,
            Instant declaredAt,
            Instant endedAt) {

        static TieView of(AdvocateTie tie) {
            var declared = tie.declared();
            return new TieView(
                    tie.id(),
                    tie.advocateId(),
                    declared.kind(),
                    declared.offerId(),
                    declared.districts(),
                    declared.serviceTypes(),
                    declared.since(),
                    declared.until(),
                    tie.declaredAt(),
                    tie.endedAt());
        }
    }

    private final DeclareTie declareTie;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    TiesResource(DeclareTie declareTie, IdempotentRequests idempotent, Caller caller) {
        this.declareTie = declareTie;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "declareTie",
            summary = "Declare what stands between the advocate and some cases",
            description =
                    "About a person: offerId names an offer, or the offer of a case, that is about them. CASE_ROLE_AT_BODY:"
                            + " districts and serviceTypes say where the body decides; empty is everywhere and everything. Such an"
                            + " advocate can't be named while the tie lasts.")
    @APIResponseSchema(value = TieView.class, responseCode = "201", responseDescription = "The tie")
    public Response declare(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @PathParam("advocateId") @Pattern(regexp = ID) String advocateId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid TieRequest request) {
        var of = new AdvocateTie.Of(partnerId, advocateId);
        return idempotent.answer(
                key, "POST /partners/{id}/advocates/{id}/ties", Map.of("of", of, "request", request), () -> {
                    var tie = declareTie.declare(caller.partnerScope(), of, request.declared(), caller.subject());
                    return Response.created(URI.create(
                                    "/partners/%s/advocates/%s/ties/%s".formatted(partnerId, advocateId, tie.id())))
                            .entity(TieView.of(tie))
                            .build();
                });
    }

    @GET
    @Operation(
            operationId = "listTies",
            summary = "The advocate's ties, also those that are over, in the order in which they were declared")
    public Page<TieView> list(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @PathParam("advocateId") @Pattern(regexp = ID) String advocateId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return declareTie
                .page(caller.partnerScope(), new AdvocateTie.Of(partnerId, advocateId), cursor, limit.value())
                .map(TieView::of);
    }

    /** People read of it on the advocate's page. */
    @GET
    @Path("/{tieId}")
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response page(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @PathParam("advocateId") @Pattern(regexp = ID) String advocateId,
            @PathParam("tieId") UUID tieId) {
        return Response.seeOther(URI.create("/partners/" + partnerId + "/advocates/" + advocateId))
                .build();
    }

    @POST
    @Path("/{tieId}/end")
    @Operation(
            operationId = "endTie",
            summary = "The tie was a mistake or is over: it stays readable and counts no more")
    public TieView end(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @PathParam("advocateId") @Pattern(regexp = ID) String advocateId,
            @PathParam("tieId") UUID tieId) {
        return TieView.of(declareTie.end(
                caller.partnerScope(), new AdvocateTie.Of(partnerId, advocateId), tieId, caller.subject()));
    }
}
