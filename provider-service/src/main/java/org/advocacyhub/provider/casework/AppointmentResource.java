package org.advocacyhub.provider.casework;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.TakeStep.Step;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.CourtMilestone;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For how long a representative is appointed (domain.md A.5.5, A.6), and how a case comes along at court (A.7). */
@Path("/cases/{caseId}")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class AppointmentResource {

    @Schema(examples = """
            {"authorisationStart":"2016-04-12","authorisationEnd":"2017-04-11"}""")
    record AuthorisationRequest(
            @NotNull LocalDate authorisationStart, @NotNull LocalDate authorisationEnd) {

        Step step() {
            return new Step.Authorisation(authorisationStart, authorisationEnd);
        }
    }

    @Schema(
            description =
                    "reviewBy: with APPOINTED and REVIEW, the day by which the court looks at it again. hearingOn: with"
                            + " PROPOSED and WITNESS_STATEMENT, the hearing by which the court wants the statement, where it is known",
            examples = """
            {"milestone":"APPOINTED","reachedOn":"2016-06-14","reviewBy":"2017-06-13"}""")
    record MilestoneRequest(
            @NotNull CourtMilestone milestone, @NotNull LocalDate reachedOn, LocalDate hearingOn, LocalDate reviewBy) {

        Step step() {
            if (milestone.saysReviewBy() != (reviewBy != null)) {
                throw Refusal.invalid(
                        "reviewBy", "by-milestone", "APPOINTED and REVIEW want a day, and no other takes one.");
            }
            if (hearingOn != null && (!milestone.beforeOrder() || hearingOn.isBefore(reachedOn))) {
                throw Refusal.invalid(
                        "hearingOn",
                        "by-milestone",
                        "PROPOSED and WITNESS_STATEMENT take the day of a hearing that follows.");
            }
            return new Step.AtCourt(milestone, reachedOn, hearingOn, reviewBy);
        }
    }

    record MilestoneView(
            int ordinal, CourtMilestone milestone, LocalDate reachedOn, LocalDate hearingOn, LocalDate reviewBy) {

        static MilestoneView of(CourtMilestoneReached reached) {
            return new MilestoneView(
                    reached.ordinal(),
                    reached.milestone(),
                    reached.reachedOn(),
                    reached.hearingOn(),
                    reached.reviewBy());
        }
    }

    private final TakeStep takeStep;
    private final CourtMilestones milestones;
    private final CaseRequests requests;
    private final Caller caller;

    AppointmentResource(TakeStep takeStep, CourtMilestones milestones, CaseRequests requests, Caller caller) {
        this.takeStep = takeStep;
        this.milestones = milestones;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @Path("/authorisation")
    @APIResponse(responseCode = "400", description = "end-before-start; too-long: 12 months at most")
    @APIResponse(
            responseCode = "409",
            description = "move-not-possible: the case is no paid representative's, or is over")
    @Operation(
            operationId = "recordAuthorisation",
            summary = "Say how long the standard authorisation lasts, the first or the one that follows it",
            description =
                    "The appointment lasts as long (reg 12(3)). 28 days before its end the feed says RENEWAL_DUE and the step"
                            + " RENEWAL is due, until the next authorisation is recorded or the case is closed.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case")
    public Response authorisation(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AuthorisationRequest request) {
        return take(key, CaseMove.AUTHORISATION, caseId, ifMatch, request, request.step());
    }

    @POST
    @Path("/court-milestones")
    @APIResponse(responseCode = "400", description = "before-last-milestone; by-milestone; too-long: 12 months at most")
    @APIResponse(
            responseCode = "409",
            description =
                    "move-not-possible: the case is no court representative's, or is over; milestone-not-possible")
    @Operation(
            operationId = "recordCourtMilestone",
            summary = "Record the next milestone at court",
            description =
                    "PROPOSED, WITNESS_STATEMENT, APPOINTED, then REVIEW as often as the court looks at it again, and DISCHARGED;"
                            + " a case that comes with its order begins with APPOINTED. 28 days before reviewBy the feed says"
                            + " RENEWAL_DUE.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case")
    public Response reached(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MilestoneRequest request) {
        return take(key, CaseMove.COURT_MILESTONE, caseId, ifMatch, request, request.step());
    }

    @GET
    @Path("/court-milestones")
    @Operation(
            operationId = "listCourtMilestones",
            summary = "The milestones at court, 100 at most",
            description = "In the order in which they were reached.")
    public List<MilestoneView> milestones(@PathParam("caseId") UUID caseId) {
        return milestones.list(caller.partnerScope(), caseId).stream()
                .map(MilestoneView::of)
                .toList();
    }

    private Response take(String key, CaseMove move, UUID caseId, String ifMatch, Object request, Step step) {
        return requests.moved(
                key,
                move.path(),
                caseId,
                request,
                () -> takeStep.handle(caller.partnerScope(), caseId, ifMatch, caller.subject(), step));
    }
}
