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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.advocacyhub.provider.quality.RecordComplaint.Entry;
import org.advocacyhub.provider.quality.domain.ComplaintAbout;
import org.advocacyhub.provider.quality.domain.ComplaintOutcome;
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

/** What people complain about, in days and codes. */
@Path("/complaints")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Quality")
class ComplaintsResource {

    @Schema(description = "caseId: where it is about a case of yours", examples = """
            {"contractRef":"KENT-ADV-2016","caseId":null,"about":"DELAY","receivedOn":"2016-05-03"}""")
    record ComplaintRequest(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}")
            String contractRef,

            UUID caseId,
            @NotNull ComplaintAbout about,
            @NotNull LocalDate receivedOn) {

        RecordComplaint.Received received() {
            return new RecordComplaint.Received(contractRef, caseId, about, receivedOn);
        }
    }

    @Schema(examples = """
            {"acknowledgedOn":"2016-05-05"}""")
    record AcknowledgementRequest(@NotNull LocalDate acknowledgedOn) {}

    @Schema(examples = """
            {"closedOn":"2016-05-27","outcome":"PARTLY_UPHELD"}""")
    record ComplaintClosureRequest(
            @NotNull LocalDate closedOn, @NotNull ComplaintOutcome outcome) {}

    @Schema(name = "Complaint", examples = """
            {"complaintId":"0a3e8f2c-6f0e-4a37-9d7e-1f5f0e7a1b11","contractRef":"KENT-ADV-2016","about":"DELAY",
            "receivedOn":"2016-05-03","acknowledgedOn":"2016-05-05"}""")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComplaintView(
            UUID complaintId,
            String contractRef,
            UUID caseId,
            ComplaintAbout about,
            LocalDate receivedOn,
            LocalDate acknowledgedOn,
            LocalDate closedOn,
            ComplaintOutcome outcome) {

        static ComplaintView of(Entry entry) {
            var complaint = entry.complaint();
            var standing = entry.standing();
            return new ComplaintView(
                    complaint.id(),
                    complaint.contractRef(),
                    complaint.caseId(),
                    complaint.about(),
                    complaint.receivedOn(),
                    standing.acknowledgedOn(),
                    standing.closedOn(),
                    standing.outcome());
        }
    }

    private final RecordComplaint recordComplaint;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    ComplaintsResource(RecordComplaint recordComplaint, IdempotentRequests idempotent, Caller caller) {
        this.recordComplaint = recordComplaint;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listComplaints",
            summary = "The complaints about the partner's service, in order of the day of receipt",
            description = "Days and codes; one without closedOn is open.")
    public Page<ComplaintView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return recordComplaint.page(ownPartner(), cursor, limit.value()).map(ComplaintView::of);
    }

    @POST
    @APIResponse(responseCode = "404", description = "unknown-case")
    @Operation(
            operationId = "registerComplaint",
            summary = "Register a complaint about your service",
            description =
                    "What it is about as a code, and nothing of who complained: the letter stays where you keep it. Whose contract it"
                            + " is decides in which return it counts (K-20).")
    @APIResponseSchema(value = ComplaintView.class, responseCode = "201", responseDescription = "What was registered")
    public Response receive(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid ComplaintRequest request) {
        return answer(
                key,
                "POST /complaints",
                request,
                () -> recordComplaint.receive(ownPartner(), request.received(), caller.subject()));
    }

    @POST
    @Path("/{complaintId}/acknowledgement")
    @APIResponse(responseCode = "404", description = "unknown-complaint")
    @APIResponse(responseCode = "409", description = "complaint-answered: acknowledged or closed already")
    @Operation(
            operationId = "acknowledgeComplaint",
            summary = "Say that whoever complained was told that it was received",
            description = "Due within 3 working days of the receipt (K-20).")
    @APIResponseSchema(value = ComplaintView.class, responseCode = "201", responseDescription = "The complaint")
    public Response acknowledge(
            @PathParam("complaintId") UUID complaintId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid AcknowledgementRequest request) {
        return answer(
                key,
                "POST /complaints/{id}/acknowledgement",
                Map.of("complaintId", complaintId, "request", request),
                () -> recordComplaint.acknowledge(
                        ownPartner(), complaintId, request.acknowledgedOn(), caller.subject()));
    }

    @POST
    @Path("/{complaintId}/closure")
    @APIResponse(responseCode = "404", description = "unknown-complaint")
    @APIResponse(responseCode = "409", description = "complaint-closed")
    @Operation(
            operationId = "closeComplaint",
            summary = "Say how a complaint ended",
            description = "Due within 20 working days of the receipt (K-20); WITHDRAWN when it was taken back.")
    @APIResponseSchema(value = ComplaintView.class, responseCode = "201", responseDescription = "The complaint")
    public Response close(
            @PathParam("complaintId") UUID complaintId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ComplaintClosureRequest request) {
        return answer(
                key,
                "POST /complaints/{id}/closure",
                Map.of("complaintId", complaintId, "request", request),
                () -> recordComplaint.close(
                        ownPartner(), complaintId, request.closedOn(), request.outcome(), caller.subject()));
    }

    private Response answer(String key, String operation, Object request, Supplier<Entry> recorded) {
        return idempotent.answer(key, operation, request, () -> Response.status(Response.Status.CREATED)
                .entity(ComplaintView.of(recorded.get()))
                .build());
    }

    private OnlyPartner ownPartner() {
        return caller.partnerId().map(OnlyPartner::new).orElseThrow(ForbiddenException::new);
    }
}
