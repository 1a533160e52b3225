package org.advocacyhub.monitoring.virement;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.approval.ApprovalForms;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.report.domain.Words;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Virements as pages: what is asked for and why, where both lines were headed, and the forms to ask and to decide (domain.md F.6). */
@Path("/contracts/{ref}/virements")
@Produces("text/html;qs=0.5")
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@RunOnVirtualThread
class VirementPages {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /**
     * The list.
     *
     * @param what in one sentence
     */
    record EntryView(VirementView view, String what) {}

    /**
     * The list.
     *
     * @param forms to ask for another one
     * @param onward address of the rest; null when there is none
     */
    record ListPage(String contractRef, List<EntryView> entries, List<Form> forms, String onward) {}

    /**
     * One virement.
     *
     * @param forms what the reader can do now
     * @param somebodyElse the reader would decide, and may not since they asked for it
     */
    record OnePage(EntryView entry, List<Form> forms, boolean somebodyElse) {}

    @CheckedTemplate(basePath = "virement")
    static class Templates {

        private Templates() {}

        static native TemplateInstance virements(ListPage page);

        static native TemplateInstance virement(OnePage page);
    }

    private final Virements virements;
    private final Evidence evidence;
    private final ContractPlans plans;
    private final ApprovalForms approvalForms;
    private final Clock clock;

    VirementPages(
            Virements virements, Evidence evidence, ContractPlans plans, ApprovalForms approvalForms, Clock clock) {
        this.virements = virements;
        this.evidence = evidence;
        this.plans = plans;
        this.approvalForms = approvalForms;
        this.clock = clock;
    }

    /** Where it is read. */
    static String address(Virement virement) {
        return "/contracts/" + virement.contractRef() + "/virements/" + virement.id();
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response list(@PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        plans.terms(ref);
        var page = asked.oldestFirst(
                (draftedAt, id, rows) -> virements.after(ref, draftedAt, id, rows),
                virement -> virement.approval().draftedAt(),
                Virement::id);
        return JsonOrPage.page(Templates.virements(new ListPage(
                                ref,
                                page.items().stream().map(this::entry).toList(),
                                draft(ref).toList(),
                                PageLinks.nextForReaders(page, asked.uri)))
                        .render())
                .build();
    }

    @GET
    @Path("/{virementId}")
    @Transactional
    @Operation(hidden = true)
    public Response one(@PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("virementId") UUID virementId) {
        var virement = virements.require(ref, virementId);
        return JsonOrPage.page(Templates.virement(new OnePage(
                                entry(virement),
                                approvalForms.of(virement, address(virement)),
                                approvalForms.needsSomebodyElse(virement)))
                        .render())
                .build();
    }

    private EntryView entry(Virement virement) {
        return new EntryView(
                VirementView.of(virement, evidence.read(virement.evidence())),
                virement.proposal().sentence());
    }

    /** Between lines of the year of today; none where no year is entered for it. */
    private Stream<Form> draft(String ref) {
        var today = LocalDate.now(clock);
        return plans.yearOf(ref, today).filter(_ -> approvalForms.mayAsk()).stream()
                .map(year -> {
                    var lines = year.lines().stream()
                            .map(line -> new Choice(line.line(), Words.spoken(line.line())))
                            .toList();
                    return Form.of(
                            "Ask for a virement",
                            "/contracts/" + ref + "/virements",
                            "Write the draft",
                            Box.choice("fromLine", "Line that gives", lines),
                            Box.choice("toLine", "Line that gets", lines),
                            Box.line("amount", "Amount, with pence: 40000.00", null),
                            Box.day("effectiveOn", "Holds from the first of a month", firstOfNextMonth(today)),
                            Box.line("hours", "Hours that move along: 1333.33", null)
                                    .orNone(),
                            Box.words("reason", "Why"),
                            Box.words("communityProtectionOverride", "Why a community line may be cut")
                                    .orNone());
                });
    }

    private static LocalDate firstOfNextMonth(LocalDate today) {
        return today.withDayOfMonth(1).plusMonths(1);
    }
}
