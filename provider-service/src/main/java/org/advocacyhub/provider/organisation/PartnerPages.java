package org.advocacyhub.provider.organisation;

import static java.util.Comparator.comparing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.provider.advocate.AdvocateNames;
import org.advocacyhub.provider.advocate.Roster;
import org.advocacyhub.provider.advocate.domain.Absence;
import org.advocacyhub.provider.mailbox.MailboxForms;
import org.advocacyhub.provider.page.Kinds;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.provider.partner.Partners.Standing;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A partner as a page for its manager: how much it has to do, who is told of what is new, and the forms to say otherwise. */
@Path("/partners")
@RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
@Produces("text/html;qs=0.5")
@RunOnVirtualThread
class PartnerPages {

    private static final String ID = "[A-Z0-9][A-Z0-9-]{1,39}";

    /** @param onward address of the rest; null when there is none */
    record ListPage(List<Standing> partners, String onward) {}

    /**
     * An advocate.
     *
     * @param named what they are called: to their own partner by name
     * @param away the absence of today or the next one; null when there is none
     */
    record AdvocateEntry(Roster.Listed advocate, String named, Absence away) {}

    /**
     * One partner.
     *
     * @param kinds what it is contracted for today, by name
     * @param told where it is told by mail; null when it is not
     * @param ownCases the reader may look at the cases too
     * @param hasMail somebody who reads this may know where mails go
     * @param forms what the reader can do now
     */
    record OnePage(
            Standing partner,
            List<String> kinds,
            List<AdvocateEntry> advocates,
            MailboxForms.Told told,
            boolean ownCases,
            boolean hasMail,
            List<Form> forms) {}

    @CheckedTemplate(basePath = "organisation")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(ListPage page);

        static native TemplateInstance one(OnePage page);
    }

    private final Partners partners;
    private final Roster roster;
    private final MailboxForms mailboxForms;
    private final PartnerForms partnerForms;
    private final AdvocateNames advocateNames;
    private final Kinds kinds;
    private final Caller caller;
    private final Clock clock;

    PartnerPages(
            Partners partners,
            Roster roster,
            MailboxForms mailboxForms,
            PartnerForms partnerForms,
            AdvocateNames advocateNames,
            Kinds kinds,
            Caller caller,
            Clock clock) {
        this.partners = partners;
        this.roster = roster;
        this.mailboxForms = mailboxForms;
        this.partnerForms = partnerForms;
        this.advocateNames = advocateNames;
        this.kinds = kinds;
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
        if (caller.partnerId().isPresent()) {
            return Response.seeOther(
                            URI.create("/partners/" + caller.partnerId().get()))
                    .build();
        }
        var page = partners.standings(caller.partnerScope(), cursor, limit.value());
        return JsonOrPage.page(Templates.list(new ListPage(page.items(), PageLinks.nextForReaders(page, uri)))
                        .render())
                .build();
    }

    @GET
    @Path("/{partnerId}")
    @Transactional
    @Operation(hidden = true)
    public Response one(@PathParam("partnerId") @Pattern(regexp = ID) String partnerId) {
        var scope = caller.partnerScope();
        var today = LocalDate.now(clock);
        var partner = partners.standing(scope, partnerId);
        var advocates = roster.of(scope, partnerId);
        var names = kinds.on(today);
        var mayChange = partnerForms.mayChange();
        var called = caller.partnerId().isPresent() ? advocateNames.of(scope, partnerId) : Map.<String, String>of();
        return JsonOrPage.page(Templates.one(new OnePage(
                                partner,
                                partners.contractedTypes(scope, partnerId, today).stream()
                                        .map(type -> names.getOrDefault(type, type))
                                        .toList(),
                                advocates.stream()
                                        .map(advocate -> entry(advocate, called, today))
                                        .toList(),
                                mailboxForms.told(scope, partnerId).orElse(null),
                                caller.partnerId().isPresent(),
                                mayChange,
                                Stream.concat(
                                                partnerForms.of(partner, advocates),
                                                mayChange
                                                        ? mailboxForms.of(scope, partnerId).stream()
                                                        : Stream.<Form>empty())
                                        .toList()))
                        .render())
                .build();
    }

    private static AdvocateEntry entry(Roster.Listed advocate, Map<String, String> called, LocalDate today) {
        return new AdvocateEntry(
                advocate,
                called.getOrDefault(advocate.advocateId(), advocate.advocateId()),
                advocate.absences().stream()
                        .filter(absence -> !absence.to().isBefore(today))
                        .min(comparing(Absence::from))
                        .orElse(null));
    }
}
