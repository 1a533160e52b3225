package org.advocacyhub.monitoring.variation;

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
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.approval.ApprovalForms;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Variations as pages: what changes of the contract and against what harm, and the forms to draft, to submit and to decide (domain.md F.10). */
@Path("/contracts/{ref}/variations")
@Produces("text/html;qs=0.5")
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@RunOnVirtualThread
class VariationPages {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /**
     * A variation.
     *
     * @param what in one sentence
     */
    record EntryView(VariationView view, String what) {}

    /**
     * The list.
     *
     * @param forms to draft another one
     * @param onward address of the rest; null when there is none
     */
    record ListPage(String contractRef, List<EntryView> entries, List<Form> forms, String onward) {}

    /**
     * One variation.
     *
     * @param forms what the reader can do now
     * @param somebodyElse the reader would decide, and may not since they asked for it
     */
    record OnePage(EntryView entry, List<Form> forms, boolean somebodyElse) {}

    @CheckedTemplate(basePath = "variation")
    static class Templates {

        private Templates() {}

        static native TemplateInstance variations(ListPage page);

        static native TemplateInstance variation(OnePage page);
    }

    private final Variations variations;
    private final VaryContract varyContract;
    private final ContractPlans plans;
    private final ApprovalForms approvalForms;
    private final DraftForms draftForms;

    VariationPages(
            Variations variations,
            VaryContract varyContract,
            ContractPlans plans,
            ApprovalForms approvalForms,
            DraftForms draftForms) {
        this.variations = variations;
        this.varyContract = varyContract;
        this.plans = plans;
        this.approvalForms = approvalForms;
        this.draftForms = draftForms;
    }

    /** Where it is read. */
    static String address(Variation variation) {
        return "/contracts/" + variation.contractRef() + "/variations/" + variation.id();
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response list(@PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        plans.terms(ref);
        var page = asked.oldestFirst(
                (draftedAt, id, rows) -> variations.after(ref, draftedAt, id, rows),
                variation -> variation.approval().draftedAt(),
                Variation::id);
        return JsonOrPage.page(Templates.variations(new ListPage(
                                ref,
                                page.items().stream().map(this::entry).toList(),
                                draftForms.of(ref),
                                PageLinks.nextForReaders(page, asked.uri)))
                        .render())
                .build();
    }

    @GET
    @Path("/{variationId}")
    @Transactional
    @Operation(hidden = true)
    public Response one(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("variationId") UUID variationId) {
        var variation = variations.require(ref, variationId);
        return JsonOrPage.page(Templates.variation(new OnePage(
                                entry(variation),
                                approvalForms.of(variation, address(variation)),
                                approvalForms.needsSomebodyElse(variation)))
                        .render())
                .build();
    }

    private EntryView entry(Variation variation) {
        var view = varyContract.view(variation);
        return new EntryView(view, view.variation().proposal().sentence());
    }
}
