package org.advocacyhub.provider.visit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.DueVisits;
import org.advocacyhub.provider.casework.DueVisits.DueVisit;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom to visit next. */
@Path("/due-visits")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class DueVisitsResource {

    /** @param lastVisitOn absent before the first */
    @Schema(name = "DueVisit", examples = """
            {"caseId":"0a3e8f2c-6f0e-4a37-9d7e-1f5f0e7a1b11","referralId":"5b1d0a44-2f0e-4f0e-8a11-6f0e7a1b1122",
            "advocateId":"AFA-01","serviceType":"RPR_PAID","lastVisitOn":"2016-04-05","dueOn":"2016-05-03","overdue":false}""")
    record DueVisitView(
            UUID caseId,
            UUID referralId,
            String advocateId,
            String serviceType,
            LocalDate lastVisitOn,
            LocalDate dueOn,
            boolean overdue) {

        static DueVisitView of(DueVisit visit, LocalDate today) {
            return new DueVisitView(
                    visit.caseId(),
                    visit.referralId(),
                    visit.advocateId(),
                    visit.serviceType(),
                    visit.lastVisitOn(),
                    visit.dueOn(),
                    today.isAfter(visit.dueOn()));
        }
    }

    private final DueVisits dueVisits;
    private final Caller caller;
    private final Clock clock;

    DueVisitsResource(DueVisits dueVisits, Caller caller, Clock clock) {
        this.dueVisits = dueVisits;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDueVisits",
            summary = "Cases of people who are to be visited, the longest due first",
            description =
                    "Open cases of paid representatives (A.6): the first visit within 5 working days, then every 28 days. A visit"
                            + " is a first contact or an activity of CLIENT_CONTACT_F2F or MEETING_WITH_CLIENT. The feed tells an"
                            + " overdue one once, as VISIT_OVERDUE.")
    public Page<DueVisitView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        var today = LocalDate.now(clock);
        return Page.of(
                        dueVisits.page(caller.partnerScope(), cursor, limit.value()),
                        limit.value(),
                        visit -> Cursor.of(visit.dueOn(), visit.caseId()))
                .map(visit -> DueVisitView.of(visit, today));
    }
}
