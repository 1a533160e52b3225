package org.advocacyhub.referral.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.domain.Authority;
import org.advocacyhub.referral.form.domain.Bespoke;
import org.advocacyhub.referral.form.domain.CareActGrounds;
import org.advocacyhub.referral.form.domain.Communication;
import org.advocacyhub.referral.form.domain.CourtGrounds;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.form.domain.DolsGrounds;
import org.advocacyhub.referral.form.domain.ImcaGrounds;
import org.advocacyhub.referral.form.domain.ImhaGrounds;
import org.advocacyhub.referral.form.domain.KeyDate;
import org.advocacyhub.referral.form.domain.Need;
import org.advocacyhub.referral.form.domain.NhsComplaint;
import org.advocacyhub.referral.form.domain.ParentCp;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.advocacyhub.referral.form.domain.Referrer;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.advocacyhub.referral.form.domain.Risk;
import org.advocacyhub.referral.form.domain.SafeContact;
import org.advocacyhub.referral.form.domain.SafeguardingGrounds;
import org.advocacyhub.referral.referral.ReferralSummary;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/people")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class PeopleResource {

    /** A person, as told with each referral that the caller may read; newest first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Person")
    record PersonView(
            @Schema(description = "Another than asked for, when the two were found to be one person")
            UUID personId,

            List<ToldView> referrals,

            @Schema(description = "Where older referrals begin; absent when there are none")
            String nextCursor) {}

    /**
     * What was told with one referral.
     *
     * @param referral where the referral stands, and whose case it became
     * @param addressShielded the address is left out for everybody but the advocate and the hub's manager
     * @param dataClasses what this caller reads; answers of other classes are left out (domain.md H.2)
     * @param safeguarding left out for everybody but the advocate and the hub's manager
     * @param risk left out for everybody but the advocate and the hub's manager
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Told")
    record ToldView(
            UUID referralId,
            ReferralSummary referral,
            Instant toldAt,
            RequestedType requestedType,
            boolean addressShielded,
            Set<DataClass> dataClasses,
            PersonTold person,
            SafeContact safeContact,
            Communication communication,
            Need need,
            CareActGrounds careAct,
            SafeguardingGrounds safeguarding,
            ImcaGrounds imca,
            DolsGrounds dols,
            CourtGrounds court,
            ImhaGrounds imha,
            NhsComplaint nhsComplaint,
            ParentCp parentCp,
            Bespoke bespoke,
            List<KeyDate> keyDates,
            LocalDate decisionNeededBy,
            Risk risk,
            Authority authority,
            Referrer referrer) {

        static ToldView of(ViewPerson.Told told) {
            var form = told.form();
            return new ToldView(
                    told.stored().referralId(),
                    told.referral(),
                    told.stored().toldAt(),
                    form.requestedType(),
                    told.stored().addressShielded(),
                    told.classes(),
                    form.person(),
                    form.safeContact(),
                    form.communication(),
                    form.need(),
                    form.careAct(),
                    told.classes().contains(DataClass.PD3) ? form.safeguarding() : null,
                    form.imca(),
                    form.dols(),
                    form.court(),
                    form.imha(),
                    form.nhsComplaint(),
                    form.parentCp(),
                    form.bespoke(),
                    form.keyDates(),
                    form.decisionNeededBy(),
                    told.classes().contains(DataClass.PD3) ? form.risk() : null,
                    form.authority(),
                    form.referrer());
        }

        @Override
        public String toString() {
            return "ToldView[not shown]";
        }
    }

    private final ViewPerson viewPerson;
    private final Caller caller;

    PeopleResource(ViewPerson viewPerson, Caller caller) {
        this.viewPerson = viewPerson;
        this.caller = caller;
    }

    @GET
    @Path("/{personId}")
    @Operation(
            operationId = "viewPerson",
            summary = "Read about a person",
            description =
                    "For the hub, and for a partner that has a case of this person: what was told with that case. 404 for"
                            + " everybody else. Each answer has a data class; classes that the caller may not read are left out."
                            + " The id of a merged person answers with the survivor."
                            + " The newest first, as the hub received them; those before the page are at nextCursor, each page a call of its own."
                            + " The header Purpose says what it is read for. Every call is written to the audit.")
    @APIResponse(
            responseCode = "200",
            description = "The person; not to be stored by anything on the way",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Response view(UUID personId, @HeaderParam(Viewer.PURPOSE) String purpose, @BeanParam PageAsked asked) {
        var viewer = Viewer.of(caller, purpose);
        var found = viewPerson.handle(personId, viewer, asked);
        if (found.told().isEmpty() && found.nextCursor() == null) {
            throw Refusal.notFound("unknown-person", "There is no such person, or none of your cases is theirs.");
        }
        var noStore = new CacheControl();
        noStore.setNoStore(true);
        noStore.setNoTransform(false);
        return Response.ok(new PersonView(
                        found.personId(),
                        found.told().stream().map(ToldView::of).toList(),
                        found.nextCursor()))
                .cacheControl(noStore)
                .build();
    }
}
