package org.advocacyhub.provider.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people praise. */
@Path("/compliments")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Quality")
class ComplimentsResource {

    @Schema(description = "caseId: where it is about a case of yours", examples = """
            {"contractRef":"KENT-ADV-2016","caseId":null,"receivedOn":"2016-05-10"}""")
    record ComplimentRequest(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}")
            String contractRef,

            UUID caseId,
            @NotNull LocalDate receivedOn) {

        RecordCompliment.Received received() {
            return new RecordCompliment.Received(contractRef, caseId, receivedOn);
        }
    }

    @Schema(name = "Compliment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComplimentView(UUID complimentId, String contractRef, UUID caseId, LocalDate receivedOn) {

        static ComplimentView of(Compliment compliment) {
            return new ComplimentView(
                    compliment.id(), compliment.contractRef(), compliment.caseId(), compliment.receivedOn());
        }
    }

    private final RecordCompliment recordCompliment;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    ComplimentsResource(RecordCompliment recordCompliment, IdempotentRequests idempotent, Caller caller) {
        this.recordCompliment = recordCompliment;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCompliments",
            summary = "What was praised of the partner's service, in order of the day of receipt",
            description = "Days only: the words stay where you keep them.")
    public Page<ComplimentView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return recordCompliment.page(ownPartner(), cursor, limit.value()).map(ComplimentView::of);
    }

    @POST
    @APIResponse(responseCode = "404", description = "unknown-case")
    @Operation(
            operationId = "registerCompliment",
            summary = "Register that somebody praised your service",
            description = "Nothing of who it was; it counts in the return of the contract (K-20).")
    @APIResponseSchema(value = ComplimentView.class, responseCode = "201", responseDescription = "What was registered")
    public Response receive(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid ComplimentRequest request) {
        return idempotent.answer(key, "POST /compliments", request, () -> Response.status(Response.Status.CREATED)
                .entity(ComplimentView.of(recordCompliment.handle(ownPartner(), request.received(), caller.subject())))
                .build());
    }

    private OnlyPartner ownPartner() {
        return caller.partnerId().map(OnlyPartner::new).orElseThrow(ForbiddenException::new);
    }
}
