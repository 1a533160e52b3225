package org.advocacyhub.referral.carryover;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.referral.carryover.CarriedOverImportsResource.ImportView;
import org.advocacyhub.referral.page.Answers;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was taken over as a page for whoever ticks off the list of the provider before, who pastes it there to check it and take it over. */
@Path("/carried-over-cases")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces("text/html;qs=0.5")
@RunOnVirtualThread
class CarriedOverPages {

    private static final String PASTED = "/carried-over-cases/pasted";

    /**
     * A list that somebody pasted.
     *
     * @param list CSV
     * @param check say what is wrong and change nothing
     */
    record PastedList(@NotNull String list, @NotNull Boolean check) {

        @Override
        public String toString() {
            return "PastedList[not shown]";
        }
    }

    /** @param onward address of the rest; null when there is none */
    record ListPage(List<CarriedOverCaseView> cases, String onward, Form form) {}

    /**
     * What became of a list.
     *
     * @param form takes over what was checked; null when nothing of it can be
     */
    record ReportPage(ImportView report, Form form) {

        /** What a column is about, in words; the whole line for none. */
        public String called(String column) {
            return column == null
                    ? "The whole line"
                    : Stream.of(column.replaceFirst("^referral\\.", "").split("\\."))
                            .map(name -> Answers.label(name.replaceAll("\\[\\d+]", "")))
                            .collect(Collectors.joining(", "));
        }
    }

    @CheckedTemplate(basePath = "carryover")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(ListPage page);

        static native TemplateInstance report(ReportPage page);
    }

    private final ListCarriedOverCases listCarriedOverCases;
    private final ImportCarriedOverCases importCarriedOverCases;
    private final Caller caller;

    CarriedOverPages(
            ListCarriedOverCases listCarriedOverCases, ImportCarriedOverCases importCarriedOverCases, Caller caller) {
        this.listCarriedOverCases = listCarriedOverCases;
        this.importCarriedOverCases = importCarriedOverCases;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var page = listCarriedOverCases.handle(cursor, limit);
        var form = Form.of(
                "Take over a list",
                PASTED,
                "Check the list",
                Box.words("list", "The list, as a spreadsheet saves it (CSV), with its first line"),
                Box.fixed("check", true));
        return JsonOrPage.page(Templates.list(new ListPage(page.items(), PageLinks.nextForReaders(page, uri), form))
                        .render())
                .build();
    }

    @POST
    @Path("/pasted")
    @Operation(hidden = true)
    public Response pasted(@NotNull PastedList pasted) {
        if (pasted.list() == null || pasted.check() == null) {
            throw Refusal.invalid("list", "required", "Paste the list with its first line.");
        }
        var done = importCarriedOverCases.handle(
                CarryOverFile.read(pasted.list()), pasted.check(), CarriedOverCasesResource.sender(caller));
        var report = ImportView.of(pasted.check(), done);
        var form = pasted.check() && report.takenOver() > 0
                ? Form.of(
                        "Take them over",
                        PASTED,
                        "Take over those that are in order",
                        Box.fixed("list", pasted.list()),
                        Box.fixed("check", false))
                : null;
        return JsonOrPage.page(Templates.report(new ReportPage(report, form)).render())
                .build();
    }
}
