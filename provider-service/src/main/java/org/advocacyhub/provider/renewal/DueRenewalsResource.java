package org.advocacyhub.provider.renewal;

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
import org.advocacyhub.provider.casework.DueRenewals;
import org.advocacyhub.provider.casework.DueRenewals.DueRenewal;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whose appointment as a representative ends next. */
@Path("/due-renewals")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class DueRenewalsResource {

    /**
     * @param appointedFrom absent when only the end is known
     * @param appointedUntil last day of the authorisation, or the day by which the court looks at its order again
     * @param due somebody asks now whether it goes on
     * @param overdue it is over
     */
    @Schema(name = "DueRenewal", examples = """
            {"caseId":"0a3e8f2c-6f0e-4a37-9d7e-1f5f0e7a1b11","referralId":"5b1d0a44-2f0e-4f0e-8a11-6f0e7a1b1122",
            "advocateId":"AFA-01","serviceType":"RPR_PAID","appointedFrom":"2016-04-12","appointedUntil":"2017-04-11",
            "promptOn":"2017-03-14","due":false,"overdue":false}""")
    record DueRenewalView(
            UUID caseId,
            UUID referralId,
            String advocateId,
            String serviceType,
            LocalDate appointedFrom,
            LocalDate appointedUntil,
            LocalDate promptOn,
            boolean due,
            boolean overdue) {

        static DueRenewalView of(DueRenewal renewal, LocalDate today) {
            return new DueRenewalView(
                    renewal.caseId(),
                    renewal.referralId(),
                    renewal.advocateId(),
                    renewal.serviceType(),
                    renewal.from(),
                    renewal.until(),
                    renewal.promptOn(),
                    !today.isBefore(renewal.promptOn()),
                    today.isAfter(renewal.until()));
        }
    }

    private final DueRenewals dueRenewals;
    private final Caller caller;
    private final Clock clock;

    DueRenewalsResource(DueRenewals dueRenewals, Caller caller, Clock clock) {
        this.dueRenewals = dueRenewals;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDueRenewals",
            summary = "Appointments of representatives, the soonest to ask about first",
            description =
                    "Open cases of paid representatives (A.5.5: the authorisation ends) and of court representatives (A.7: the order is"
                            + " looked at again). From promptOn, 28 days before, somebody asks whether it goes on; the feed tells it"
                            + " once, as RENEWAL_DUE.")
    public Page<DueRenewalView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        var today = LocalDate.now(clock);
        return Page.of(
                        dueRenewals.page(caller.partnerScope(), cursor, limit.value()),
                        limit.value(),
                        renewal -> Cursor.of(renewal.promptOn(), renewal.caseId()))
                .map(renewal -> DueRenewalView.of(renewal, today));
    }
}
