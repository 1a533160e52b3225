package org.advocacyhub.provider.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.advocacyhub.provider.advocate.AbsenceForms;
import org.advocacyhub.provider.independence.TieForms;
import org.advocacyhub.provider.page.Kinds;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.provider.partner.Partners.Standing;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An advocate as a page: when they are away, and, for their own partner alone, what stands between them and some cases. */
@Path("/partners/{partnerId}/advocates")
@RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
@Produces("text/html;qs=0.5")
@RunOnVirtualThread
class AdvocatePages {

    private static final String ID = "[A-Z0-9][A-Z0-9-]{1,39}";

    /**
     * One advocate.
     *
     * @param ownCases the reader may look at the cases too
     * @param ties null for whoever may not read them
     * @param forms what the reader can do now
     */
    record AdvocatePage(
            Standing partner,
            String advocateId,
            AbsenceForms.Shown advocate,
            boolean ownCases,
            TieForms.OfAdvocate ties,
            List<Form> forms) {}

    @CheckedTemplate(basePath = "organisation")
    static class Templates {

        private Templates() {}

        static native TemplateInstance advocate(AdvocatePage page);
    }

    private final Partners partners;
    private final AbsenceForms absenceForms;
    private final TieForms tieForms;
    private final PartnerForms partnerForms;
    private final Kinds kinds;
    private final Caller caller;
    private final Clock clock;

    AdvocatePages(
            Partners partners,
            AbsenceForms absenceForms,
            TieForms tieForms,
            PartnerForms partnerForms,
            Kinds kinds,
            Caller caller,
            Clock clock) {
        this.partners = partners;
        this.absenceForms = absenceForms;
        this.tieForms = tieForms;
        this.partnerForms = partnerForms;
        this.kinds = kinds;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{advocateId}")
    @Transactional
    @Operation(hidden = true)
    public Response one(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @PathParam("advocateId") @Pattern(regexp = ID) String advocateId) {
        var scope = caller.partnerScope();
        var today = LocalDate.now(clock);
        var partner = partners.standing(scope, partnerId);
        var advocate = absenceForms.of(scope, partnerId, advocateId, today, partnerForms.mayChange());
        var ties = caller.has(Roles.PARTNER) && advocate.leftOn() == null
                ? tieForms.of(scope, partnerId, advocateId, today, contracted(scope, partnerId, today))
                : null;
        return JsonOrPage.page(Templates.advocate(new AdvocatePage(
                                partner,
                                advocateId,
                                advocate,
                                caller.partnerId().isPresent(),
                                ties,
                                Stream.concat(
                                                advocate.forms().stream(),
                                                ties == null ? Stream.<Form>empty() : ties.forms().stream())
                                        .toList()))
                        .render())
                .build();
    }

    private Map<String, String> contracted(PartnerScope scope, String partnerId, LocalDate today) {
        var names = kinds.on(today);
        var contracted = new TreeMap<String, String>();
        partners.contractedTypes(scope, partnerId, today)
                .forEach(type -> contracted.put(type, names.getOrDefault(type, type)));
        return contracted;
    }
}
