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
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How much time a case took and may take, as a page: whoever works it asks there for more, and the hub, which sees nothing else of it, agrees. */
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
     * @param requests for more time, the oldest first
     */
    record HoursPage(
            CaseView view,
            String kind,
            ReadActivities.Hours hours,
            Integer allowed,
            LocalDate today,
            boolean ofPartner,
            List<TimeRequestView> requests,
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
    private final ReadTimeRequests readTimeRequests;
    private final TimeRequestForms timeRequestForms;
    private final RecordOnCase cases;
    private final Kinds kinds;
    private final Caller caller;
    private final Clock clock;

    CaseHoursPage(
            ReadActivities readActivities,
            ReadTimeRequests readTimeRequests,
            TimeRequestForms timeRequestForms,
            RecordOnCase cases,
            Kinds kinds,
            Caller caller,
            Clock clock) {
        this.readActivities = readActivities;
        this.readTimeRequests = readTimeRequests;
        this.timeRequestForms = timeRequestForms;
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
        var requests = readTimeRequests.ofCase(scope, caseId);
        var today = LocalDate.now(clock);
        return JsonOrPage.page(Templates.hours(new HoursPage(
                                found,
                                kinds.on(today).getOrDefault(found.serviceType(), found.serviceType()),
                                hours,
                                hours.cap().allowedOn(today),
                                today,
                                caller.partnerId().isPresent(),
                                requests,
                                forms(found, hours, requests)))
                        .render())
                .build();
    }

    /** Where there is no cap there is nothing to ask for; while a request waits, the hub answers that one. */
    private List<Form> forms(CaseView found, ReadActivities.Hours hours, List<TimeRequestView> requests) {
        var waits = requests.stream().anyMatch(request -> request.state() == TimeRequest.State.WAITING);
        return hours.cap().minutes() == null || found.closedOn() != null || waits
                ? List.of()
                : timeRequestForms.ofCase(found.caseId());
    }
}
