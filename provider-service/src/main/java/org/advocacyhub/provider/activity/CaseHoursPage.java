package org.advocacyhub.provider.activity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.provider.page.Kinds;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How much time a case took and may take, as a page: the hub, which sees nothing else of a case, agrees there to more. */
@Path("/cases/{caseId}/hours")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER})
@Produces("text/html;qs=0.5")
@RunOnVirtualThread
class CaseHoursPage {

    /**
     * The page.
     *
     * @param kind what the type of advocacy is called
     * @param allowed what may be worked today, in minutes; null without a cap
     * @param ofPartner the reader may look at the case too
     */
    record HoursPage(
            CaseView view,
            String kind,
            ReadActivities.Hours hours,
            Integer allowed,
            LocalDate today,
            boolean ofPartner,
            List<Form> forms) {

        /** Nothing more can be recorded today. */
        public boolean usedUp() {
            return allowed != null && hours.counted() >= allowed;
        }
    }

    @CheckedTemplate(basePath = "cases")
    static class Templates {

        private Templates() {}

        static native TemplateInstance hours(HoursPage page);
    }

    private final ReadActivities readActivities;
    private final RecordOnCase cases;
    private final Kinds kinds;
    private final Caller caller;
    private final Clock clock;

    CaseHoursPage(ReadActivities readActivities, RecordOnCase cases, Kinds kinds, Caller caller, Clock clock) {
        this.readActivities = readActivities;
        this.cases = cases;
        this.kinds = kinds;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response page(@PathParam("caseId") UUID caseId) {
        var scope = caller.partnerScope();
        var hours = readActivities.hours(scope, caseId);
        var found = cases.require(scope, caseId);
        var today = LocalDate.now(clock);
        return JsonOrPage.page(Templates.hours(new HoursPage(
                                found,
                                kinds.on(today).getOrDefault(found.serviceType(), found.serviceType()),
                                hours,
                                hours.cap().allowedOn(today),
                                today,
                                caller.partnerId().isPresent(),
                                forms(found, hours)))
                        .render())
                .build();
    }

    /** Where there is no cap there is nothing to agree to. */
    private List<Form> forms(CaseView found, ReadActivities.Hours hours) {
        if (!caller.has(Roles.HUB_MANAGER) || hours.cap().minutes() == null || found.closedOn() != null) {
            return List.of();
        }
        return List.of(Form.of(
                "Agree to more time",
                "/cases/" + found.caseId() + "/hours/extensions",
                "Agree",
                Box.number("minutes", "Minutes more", null),
                Box.day("until", "For work up to", null),
                Box.words("why", "Why; the partner reads it, so name nobody")));
    }
}
