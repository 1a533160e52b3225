package org.advocacyhub.provider.quality;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseRequests;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Alerts to the authority about somebody's safety, by case. */
@Path("/cases/{caseId}/safeguarding-alerts")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Quality")
class SafeguardingAlertsResource {

    @Schema(
            description = "identifiedOn: when the concern came up; raisedOn: when the authority was told",
            examples = """
            {"identifiedOn":"2016-04-21","raisedOn":"2016-04-22"}""")
    record AlertRequest(
            @NotNull LocalDate identifiedOn, @NotNull LocalDate raisedOn) {}

    @Schema(name = "SafeguardingAlert")
    record AlertView(UUID alertId, LocalDate identifiedOn, LocalDate raisedOn) {

        static AlertView of(SafeguardingAlert alert) {
            return new AlertView(alert.id(), alert.identifiedOn(), alert.raisedOn());
        }
    }

    private final RaiseAlert raiseAlert;
    private final CaseRequests requests;
    private final Caller caller;

    SafeguardingAlertsResource(RaiseAlert raiseAlert, CaseRequests requests, Caller caller) {
        this.raiseAlert = raiseAlert;
        this.requests = requests;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listSafeguardingAlerts",
            summary = "The alerts that the partner raised in a case, in order of the day",
            description = "Also of a case that went to another partner: what a partner raised stays its own.")
    public Page<AlertView> list(
            @PathParam("caseId") UUID caseId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return raiseAlert
                .page(caller.partnerScope(), caseId, cursor, limit.value())
                .map(AlertView::of);
    }

    @POST
    @APIResponse(responseCode = "404", description = "unknown-case")
    @Operation(
            operationId = "registerSafeguardingAlert",
            summary = "Register that the authority was told of a concern about somebody's safety",
            description =
                    "Due within 1 working day of the day on which it came up (K-21). Two days and nothing else: what it is about"
                            + " belongs into the sealed notes of the case.")
    @APIResponseSchema(value = AlertView.class, responseCode = "201", responseDescription = "What was registered")
    public Response raise(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid AlertRequest request) {
        return requests.created(
                key,
                "safeguarding-alerts",
                caseId,
                request,
                () -> AlertView.of(raiseAlert.handle(
                        caller.partnerScope(), caseId, request.identifiedOn(), request.raisedOn(), caller.subject())));
    }
}
