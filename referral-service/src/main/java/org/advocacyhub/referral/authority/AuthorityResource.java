package org.advocacyhub.referral.authority;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.authority.AuthorityViews.AuthoritiesView;
import org.advocacyhub.referral.authority.AuthorityViews.AuthorityView;
import org.advocacyhub.referral.authority.AuthorityViews.ConsequencesView;
import org.advocacyhub.referral.authority.domain.Evidence;
import org.advocacyhub.referral.authority.domain.TakenBackBy;
import org.advocacyhub.referral.authority.domain.TakenBackReason;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Authority.Basis;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/referrals/{referralId}/authority")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Authority")
class AuthorityResource {

    private static final String CONSENT = """
            {"basis": "CONSENT", "scopes": ["RECEIVE_ADVOCACY", "SHARE_WITH_PARTNER", "FEEDBACK_CONTACT"],
             "evidence": {"date": "2016-04-05", "method": "VERBAL"}}""";
    private static final String BEST_INTERESTS = """
            {"basis": "BEST_INTERESTS", "reviewOn": "2016-07-01",
             "evidence": {"capacityStatement": "Assessed on 2 April 2016: can't weigh what an advocate is for.",
                          "reason": "Somebody has to speak for the person at the review.",
                          "decidedBy": "Team manager, Example Council"}}""";
    private static final String WITHDRAWAL = """
            {"scopes": ["SHARE_WITH_PARTNER"], "by": "PERSON", "reason": "CHANGED_MIND"}""";

    /** A ground with its evidence. */
    @Schema(name = "NewAuthority")
    record AuthorityRequest(
            Basis basis,

            @Schema(description = "What it covers; what the basis usually covers when left out")
            List<ConsentScope> scopes,

            @Schema(
                    description =
                            "What the basis needs: CONSENT date and method; BEST_INTERESTS capacityStatement, reason and"
                                    + " decidedBy; STATUTORY_INSTRUCTION decidedBy and verifiedOn; COURT_ORDER date and orderRef;"
                                    + " PATIENT_REQUEST date and request; PARENTAL parentalResponsibility Y; REFUSED date")
            Evidence evidence,

            @Schema(description = "When somebody asks whether it still holds; the usual time when left out")
            LocalDate reviewOn) {

        void check(LocalDate today) {
            var faults = new ArrayList<Fault>();
            if (basis == null) {
                faults.add(new Fault("basis", "required", "Say on what ground."));
            } else {
                faults.addAll((evidence == null ? Evidence.NONE : evidence).faults(basis, today));
                if (basis == Basis.REFUSED && !chosen(scopes).isEmpty()) {
                    faults.add(new Fault("scopes", "contradiction", "A refusal covers nothing: leave the scopes out."));
                }
            }
            if (reviewOn != null && !reviewOn.isAfter(today)) {
                faults.add(new Fault("reviewOn", "in-the-past", "Give a day to come."));
            }
            RequestReader.refuse(faults);
        }

        @Override
        public String toString() {
            return "AuthorityRequest[not shown]";
        }
    }

    /** What is taken back. */
    @Schema(name = "AuthorityWithdrawal")
    record WithdrawalRequest(
            @Schema(description = "All that are left when the list is left out")
            List<ConsentScope> scopes,

            TakenBackBy by,
            TakenBackReason reason) {

        void check() {
            var faults = new ArrayList<Fault>();
            if (by == null) {
                faults.add(new Fault("by", "required", "Say who takes it back."));
            }
            if (reason == null) {
                faults.add(new Fault("reason", "required", "Say why, or OTHER."));
            }
            RequestReader.refuse(faults);
        }
    }

    private final ViewAuthorities viewAuthorities;
    private final RecordAuthority recordAuthority;
    private final WithdrawAuthority withdrawAuthority;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;
    private final Clock clock;

    AuthorityResource(
            ViewAuthorities viewAuthorities,
            RecordAuthority recordAuthority,
            WithdrawAuthority withdrawAuthority,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            Caller caller,
            Clock clock) {
        this.viewAuthorities = viewAuthorities;
        this.recordAuthority = recordAuthority;
        this.withdrawAuthority = withdrawAuthority;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER, Roles.ADVOCATE})
    @Operation(
            operationId = "viewAuthority",
            summary = "On what ground the hub proceeds",
            description =
                    "Every ground that was ever recorded for the referral, newest first, with its evidence for whoever may"
                            + " read about health and capacity. For the hub, and for the partner and the advocate of the case. The header"
                            + " Purpose says what it is read for. Every call is written to the audit.")
    @APIResponse(
            responseCode = "200",
            description = "The grounds; not to be stored by anything on the way",
            content = @Content(schema = @Schema(implementation = AuthoritiesView.class)))
    public Response view(UUID referralId, @HeaderParam(Viewer.PURPOSE) String purpose) {
        var viewer = Viewer.of(caller, purpose);
        var shown = viewAuthorities.handle(referralId, viewer, ReferralScope.of(caller));
        var noStore = new CacheControl();
        noStore.setNoStore(true);
        noStore.setNoTransform(false);
        return Response.ok(AuthoritiesView.of(referralId, shown, viewer.partnerId() == null))
                .cacheControl(noStore)
                .build();
    }

    @POST
    @Operation(
            operationId = "recordAuthority",
            summary = "Record a ground to proceed, or that the person refused",
            description =
                    "A newer record of the same basis takes the place of the older one; so does a refusal of an agreement and"
                            + " an agreement of a refusal. 422 when the basis is not for this type of advocacy. Best interests in community"
                            + " advocacy are for the hub's manager.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; without the evidence, which only its readers see",
            content = @Content(schema = @Schema(implementation = AuthorityView.class)))
    public Response record(
            UUID referralId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AuthorityRequest.class),
                                            examples = {
                                                @ExampleObject(name = "Consent", value = CONSENT),
                                                @ExampleObject(name = "Best interests", value = BEST_INTERESTS)
                                            }))
                    byte[] body) {
        var request = requests.read(body, AuthorityRequest.class);
        request.check(LocalDate.now(clock));
        var scope = ReferralScope.ofSender(caller);
        return idempotentRequests.answer(
                idempotencyKey, "POST /referrals/" + referralId + "/authority", request, () -> Response.created(
                                URI.create("/referrals/" + referralId + "/authority"))
                        .entity(AuthorityView.of(
                                recordAuthority.handle(
                                        referralId,
                                        request.basis(),
                                        chosen(request.scopes()),
                                        request.evidence(),
                                        request.reviewOn(),
                                        scope),
                                null,
                                ReferralScope.hub(caller)))
                        .build());
    }

    @POST
    @Path("/{authorityId}/withdrawal")
    @Operation(
            operationId = "withdrawAuthority",
            summary = "Take an agreement back, or a part of it",
            description =
                    "The answer says what follows. Without RECEIVE_ADVOCACY a referral that stood on consent ends; one that"
                            + " stands on an instruction or an order goes on. Without SHARE_WITH_PARTNER the partner reads no more. Without"
                            + " EQUALITY_MONITORING the equality answers are deleted.")
    @APIResponse(
            responseCode = "200",
            description = "What follows",
            content = @Content(schema = @Schema(implementation = ConsequencesView.class)))
    public Response withdraw(
            UUID referralId,
            UUID authorityId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WithdrawalRequest.class),
                                            examples = @ExampleObject(name = "No sharing", value = WITHDRAWAL)))
                    byte[] body) {
        var request = requests.read(body, WithdrawalRequest.class);
        request.check();
        var scope = ReferralScope.ofSender(caller);
        return idempotentRequests.answer(
                idempotencyKey,
                "POST /referrals/" + referralId + "/authority/" + authorityId + "/withdrawal",
                request,
                () -> Response.ok(ConsequencesView.of(
                                referralId,
                                authorityId,
                                withdrawAuthority.handle(
                                        referralId,
                                        authorityId,
                                        chosen(request.scopes()),
                                        request.by(),
                                        request.reason(),
                                        scope)))
                        .build());
    }

    private static Set<ConsentScope> chosen(List<ConsentScope> scopes) {
        var chosen = EnumSet.noneOf(ConsentScope.class);
        if (scopes != null) {
            scopes.stream().filter(Objects::nonNull).forEach(chosen::add);
        }
        return chosen;
    }
}
