package org.advocacyhub.provider.activity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.activity.domain.ReversalReason;
import org.advocacyhub.provider.advocate.AdvocateNames;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was worked on a case, as a page: whoever recorded it sees that it stands there, and takes back what is wrong (domain.md D.3). */
@Path("/cases/{caseId}/activities")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces("text/html;qs=0.5")
@RunOnVirtualThread
class CaseActivitiesPage {

    /**
     * The page.
     *
     * @param forms one for each that can be taken back
     * @param onward address of the rest; null when there is none
     */
    record WorkedPage(CaseView view, List<Worked> worked, List<Form> forms, String onward) {}

    /**
     * A piece of work.
     *
     * @param advocate what whoever worked is called
     */
    record Worked(ActivityView view, String advocate) {}

    @CheckedTemplate(basePath = "cases")
    static class Templates {

        private Templates() {}

        static native TemplateInstance activities(WorkedPage page);
    }

    private final ReadActivities readActivities;
    private final RecordOnCase cases;
    private final AdvocateNames advocateNames;
    private final Caller caller;

    CaseActivitiesPage(ReadActivities readActivities, RecordOnCase cases, AdvocateNames advocateNames, Caller caller) {
        this.readActivities = readActivities;
        this.cases = cases;
        this.advocateNames = advocateNames;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response page(
            @PathParam("caseId") UUID caseId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var scope = caller.partnerScope();
        var found = cases.require(scope, caseId);
        var page = readActivities.page(scope, caseId, cursor, limit.value());
        var called = advocateNames.of(scope, found.partnerId());
        var worked = page.items().stream()
                .map(ActivityView::of)
                .map(view -> new Worked(view, called.getOrDefault(view.advocateId(), view.advocateId())))
                .toList();
        return JsonOrPage.page(Templates.activities(
                                new WorkedPage(found, worked, forms(worked), PageLinks.nextForReaders(page, uri)))
                        .render())
                .build();
    }

    /** Two that look alike are told apart by a number. */
    private static List<Form> forms(List<Worked> worked) {
        var forms = new ArrayList<Form>();
        var alike = new HashMap<String, Integer>();
        for (var one : worked) {
            var view = one.view();
            if (view.reversed() == null) {
                var heading = "%s of %s: %s"
                        .formatted(Said.minutes(view.minutes()), Said.day(view.workedOn()), Said.code(view.category()));
                var number = alike.merge(heading, 1, Integer::sum);
                forms.add(Form.of(
                        number == 1 ? heading : heading + " (" + number + ")",
                        "/cases/" + view.caseId() + "/activities/" + view.activityId() + "/reversal",
                        "Take it back",
                        Box.choice("reason", "What is wrong with it", ReversalReason.values())));
            }
        }
        return forms;
    }
}
