package org.advocacyhub.referral.safecontact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.domain.SafeContact.ContactMethod;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.safecontact.ViewContactPlan.PlanShown;
import org.advocacyhub.referral.safecontact.domain.ContactPlan;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.AcknowledgementTo;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.NotThePerson;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.OnlyMarkedSafe;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Precaution;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Reason;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Use;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Usual;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/referrals/{referralId}/contact-plan")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class ContactPlanResource {

    private static final String EXAMPLE = """
            {"plan": "ONLY_MARKED_SAFE", "contactable": true,
             "ways": [{"method": "PHONE", "use": "NEVER"}, {"method": "EMAIL", "use": "MARKED_SAFE"}],
             "precautions": [{"code": "WITHHOLD_NUMBER", "words": "Withhold your number."}],
             "acknowledgementTo": "REFERRER", "preferredContactMethod": "EMAIL",
             "reasons": [{"ruleId": "B3-1", "words": "Use only what is marked safe."}]}""";

    /** The plan, in words that can be acted on. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ContactPlan")
    record ContactPlanView(
            @Schema(enumeration = {"USUAL", "ONLY_MARKED_SAFE", "NOT_THE_PERSON"})
            String plan,

            @Schema(description = "Whether the person may be contacted at all")
            boolean contactable,

            List<WayView> ways,
            List<PrecautionView> precautions,

            @Schema(description = "Who is told what happens to the referral")
            AcknowledgementTo acknowledgementTo,

            ContactMethod preferredContactMethod,

            @Schema(description = "Class PD3, as codeWord and doNotContact: for the advocate and the hub's manager")
            String safeTimes,

            String codeWord,
            List<String> doNotContact,
            List<Reason> reasons) {

        static ContactPlanView of(PlanShown shown) {
            var conduct = shown.plan().conduct();
            return new ContactPlanView(
                    code(shown.plan()),
                    shown.plan().contactable(),
                    conduct.ways().entrySet().stream()
                            .map(way -> new WayView(way.getKey(), way.getValue()))
                            .toList(),
                    conduct.precautions().stream().map(PrecautionView::of).toList(),
                    conduct.acknowledgementTo(),
                    shown.told().preferredContactMethod(),
                    shown.told().safeTimes(),
                    shown.told().codeWord(),
                    shown.told().doNotContact(),
                    conduct.reasons());
        }

        private static String code(ContactPlan plan) {
            return switch (plan) {
                case Usual _ -> "USUAL";
                case OnlyMarkedSafe _ -> "ONLY_MARKED_SAFE";
                case NotThePerson _ -> "NOT_THE_PERSON";
            };
        }

        @Override
        public String toString() {
            return "ContactPlanView[not shown]";
        }
    }

    /** One way of contact. */
    @Schema(name = "WayOfContact")
    record WayView(ContactMethod method, Use use) {}

    /** Something to heed. */
    @Schema(name = "Precaution")
    record PrecautionView(Precaution code, String words) {

        static PrecautionView of(Precaution precaution) {
            return new PrecautionView(precaution, precaution.words());
        }
    }

    private final ViewContactPlan viewContactPlan;
    private final Caller caller;

    ContactPlanResource(ViewContactPlan viewContactPlan, Caller caller) {
        this.viewContactPlan = viewContactPlan;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "viewContactPlan",
            summary = "How the person may be contacted",
            description =
                    "For the hub and the partner whose case it has become; 404 for everybody else. Says for each way"
                            + " whether it may be used, what to heed, and by which rule. Every call is written to the audit.")
    @APIResponse(
            responseCode = "200",
            description = "The plan; not to be stored by anything on the way",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactPlanView.class),
                            examples = @ExampleObject(name = "Only marked safe", value = EXAMPLE)))
    public Response view(UUID referralId, @HeaderParam(Viewer.PURPOSE) String purpose) {
        var shown = viewContactPlan
                .handle(referralId, ReferralScope.of(caller), Viewer.of(caller, purpose))
                .orElseThrow(() ->
                        Refusal.notFound("unknown-referral", "There is no such referral, or it is not yours to see."));
        var noStore = new CacheControl();
        noStore.setNoStore(true);
        noStore.setNoTransform(false);
        return Response.ok(ContactPlanView.of(shown)).cacheControl(noStore).build();
    }
}
