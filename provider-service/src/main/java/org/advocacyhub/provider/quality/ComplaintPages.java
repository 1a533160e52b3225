package org.advocacyhub.provider.quality;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.provider.casework.CasesOfReferral;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.provider.quality.RecordComplaint.Entry;
import org.advocacyhub.provider.quality.domain.ComplaintAbout;
import org.advocacyhub.provider.quality.domain.ComplaintOutcome;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Complaints about a partner's service as pages: where each stands, and the forms to register, acknowledge and close one (K-20). */
@Path("/complaints")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces("text/html;qs=0.5")
@RunOnVirtualThread
class ComplaintPages {

    /**
     * The list.
     *
     * @param forms to register another one
     * @param onward address of the rest; null when there is none
     */
    record ListPage(List<ComplaintsResource.ComplaintView> complaints, List<Form> forms, String onward) {}

    /** @param forms what can be said of it now */
    record OnePage(ComplaintsResource.ComplaintView complaint, List<Form> forms) {}

    @CheckedTemplate(basePath = "complaints")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(ListPage page);

        static native TemplateInstance one(OnePage page);
    }

    private final RecordComplaint recordComplaint;
    private final Partners partners;
    private final CasesOfReferral casesOfReferral;
    private final Caller caller;
    private final Clock clock;

    ComplaintPages(
            RecordComplaint recordComplaint,
            Partners partners,
            CasesOfReferral casesOfReferral,
            Caller caller,
            Clock clock) {
        this.recordComplaint = recordComplaint;
        this.partners = partners;
        this.casesOfReferral = casesOfReferral;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var scope = ownPartner();
        var page = recordComplaint.latest(scope, cursor, limit.value());
        return JsonOrPage.page(Templates.list(new ListPage(
                                page.map(ComplaintsResource.ComplaintView::of).items(),
                                register(scope),
                                PageLinks.nextForReaders(page, uri)))
                        .render())
                .build();
    }

    @GET
    @Path("/{complaintId}")
    @Transactional
    @Operation(hidden = true)
    public Response one(@PathParam("complaintId") UUID complaintId) {
        var found = recordComplaint.one(ownPartner(), complaintId);
        return JsonOrPage.page(Templates.one(new OnePage(ComplaintsResource.ComplaintView.of(found), steps(found)))
                        .render())
                .build();
    }

    private List<Form> register(OnlyPartner scope) {
        var contracts = partners.contracts(scope, scope.partnerId()).stream()
                .sorted()
                .map(ref -> new Choice(ref, ref))
                .toList();
        return contracts.isEmpty()
                ? List.of()
                : List.of(Form.of(
                        "Register a complaint",
                        "/complaints",
                        "Register it",
                        Box.choice("contractRef", "Contract", contracts)
                                .startingWith(contracts.getFirst().value()),
                        Box.choice("about", "What it is about", ComplaintAbout.values()),
                        Box.day("receivedOn", "Received on", LocalDate.now(clock)),
                        Box.choice("caseId", "Case", casesOfReferral.choices(scope))
                                .orNone()));
    }

    private List<Form> steps(Entry found) {
        var standing = found.standing();
        var operation = "/complaints/" + found.complaint().id();
        var today = LocalDate.now(clock);
        var acknowledged = Form.of(
                "It was acknowledged",
                operation + "/acknowledgement",
                "Record it",
                Box.day("acknowledgedOn", "Whoever complained was told on", today));
        var closed = Form.of(
                "How it ended",
                operation + "/closure",
                "Close it",
                Box.day("closedOn", "Answered on", today),
                Box.choice("outcome", "Outcome", ComplaintOutcome.values()));
        if (standing.closedOn() != null) {
            return List.of();
        }
        return standing.acknowledgedOn() == null
                ? Stream.of(acknowledged, closed).toList()
                : List.of(closed);
    }

    private OnlyPartner ownPartner() {
        return caller.partnerId().map(OnlyPartner::new).orElseThrow(ForbiddenException::new);
    }
}
