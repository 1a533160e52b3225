package org.advocacyhub.provider.casework;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.advocate.AdvocateNames;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.StepStanding;
import org.advocacyhub.provider.casework.domain.StepStanding.Stands;
import org.advocacyhub.provider.page.Kinds;
import org.advocacyhub.provider.web.Codes;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A partner's cases as pages for an advocate on a phone: what has to be done next in each, and by when, and the forms to do it. */
@Path("/cases")
@RunOnVirtualThread
class CasesPageResource {

    /**
     * The page.
     *
     * @param state those of one state: those without a contact when none is asked for
     * @param advocateId those of one advocate; null for everybody's
     * @param advocate what that advocate is called; null for everybody's
     * @param mine the reader, where the token names an advocate; null otherwise
     * @param onward address of the rest; null when there is none
     */
    record CasesView(
            Instant now,
            CaseState state,
            List<CaseState> states,
            String advocateId,
            String advocate,
            String mine,
            List<EntryView> entries,
            String onward) {

        /** What an address of another state has behind it. */
        public String same() {
            return advocateId == null ? "" : "&advocateId=" + advocateId;
        }
    }

    /**
     * A case.
     *
     * @param kind what the type of advocacy is called
     * @param advocate what the advocate is called; null while nobody is named
     * @param contactMissed the day of the first contact is over and there was none
     * @param steps what is due or overdue; nothing any more once the case is closed
     */
    record EntryView(CaseView view, String kind, String advocate, boolean contactMissed, List<StepStanding> steps) {}

    /**
     * One case.
     *
     * @param together cases of others that are assessed together with it
     * @param ofReader the reader is the advocate who works it, and reads its notes
     * @param forms what can be done with it
     */
    record CasePage(
            Instant now,
            EntryView entry,
            List<CombinedAssessments.Other> together,
            boolean ofReader,
            List<Form> forms) {}

    @CheckedTemplate(basePath = "cases")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(CasesView page);

        static native TemplateInstance one(CasePage page);
    }

    private final ReadCases readCases;
    private final CaseForms caseForms;
    private final CombinedAssessments combined;
    private final AdvocateNames advocateNames;
    private final Kinds kinds;
    private final Caller caller;
    private final Clock clock;

    CasesPageResource(
            ReadCases readCases,
            CaseForms caseForms,
            CombinedAssessments combined,
            AdvocateNames advocateNames,
            Kinds kinds,
            Caller caller,
            Clock clock) {
        this.readCases = readCases;
        this.caseForms = caseForms;
        this.combined = combined;
        this.advocateNames = advocateNames;
        this.kinds = kinds;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response list(
            @QueryParam("state") String asked,
            @QueryParam("advocateId") @Pattern(regexp = CasesResource.ADVOCATE) String advocateId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var state = asked == null ? CaseState.OPEN_ALLOCATED : Codes.read(CaseState.class, "state", asked);
        var page = readCases.page(caller.partnerScope(), state, advocateId, cursor, limit.value());
        var today = LocalDate.now(clock);
        var names = kinds.on(today);
        var called = called();
        var entries = page.items().stream()
                .map(found -> entry(found, today, names, called))
                .toList();
        return JsonOrPage.page(Templates.list(new CasesView(
                                clock.instant(),
                                state,
                                Arrays.asList(CaseState.values()),
                                advocateId,
                                advocateId == null ? null : called.getOrDefault(advocateId, advocateId),
                                caller.advocateId().orElse(null),
                                entries,
                                PageLinks.nextForReaders(page, uri)))
                        .render())
                .build();
    }

    @GET
    @Path("/{caseId}")
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response one(@PathParam("caseId") UUID caseId) {
        var found = readCases.one(caller.partnerScope(), caseId, caller.subject());
        var today = LocalDate.now(clock);
        return JsonOrPage.page(Templates.one(new CasePage(
                                clock.instant(),
                                entry(found, today, kinds.on(today), called()),
                                combined.togetherWith(caller.partnerScope(), found),
                                caller.has(Roles.ADVOCATE)
                                        && caller.advocateId()
                                                .filter(reader -> reader.equals(found.advocateId()))
                                                .isPresent(),
                                caseForms.of(found, caller.partnerScope(), caller.has(Roles.PARTNER))))
                        .render())
                .build();
    }

    /** The reader's own advocates by their names: whoever reads these pages has a partner. */
    private Map<String, String> called() {
        return caller.partnerId()
                .map(partner -> advocateNames.of(caller.partnerScope(), partner))
                .orElse(Map.of());
    }

    private static EntryView entry(
            CaseView found, LocalDate today, Map<String, String> names, Map<String, String> called) {
        return new EntryView(
                found,
                names.getOrDefault(found.serviceType(), found.serviceType()),
                found.advocateId() == null ? null : called.getOrDefault(found.advocateId(), found.advocateId()),
                found.firstContactOn() == null
                        && found.contactDue() != null
                        && found.contactDue().isBefore(today),
                found.steps().stream()
                        .filter(step -> found.closedOn() == null
                                && (step.stands() == Stands.DUE || step.stands() == Stands.OVERDUE))
                        .toList());
    }
}
