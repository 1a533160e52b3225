package org.advocacyhub.triage.decisiontable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The decision tables as they decide: for the worker who has to explain one, and for the council that agreed to them. */
@Path("/decision-tables")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@RunOnVirtualThread
@Tag(name = "Decision tables")
class DecisionTablesResource {

    @CheckedTemplate(basePath = "decisiontables", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        private Templates() {}

        static native TemplateInstance table(TablesView page);

        static native TemplateInstance index(IndexView page);
    }

    /** Every table by its code. */
    public record IndexView(List<EntryView> tables) {}

    /**
     * One table.
     *
     * @param serviceType the code under which it is read
     */
    public record EntryView(String serviceType, String title, String basis, List<VersionView> versions) {

        /** What it is about, as it is called now. */
        public String name() {
            return TableWords.name(serviceType, title, versions.getLast().validFrom());
        }

        static EntryView of(TablesView tables) {
            var newest = tables.versions().getLast();
            return new EntryView(
                    tables.serviceType(),
                    newest.title(),
                    newest.basis(),
                    tables.versions().stream()
                            .map(table -> new VersionView(table.version(), table.validFrom(), table.validTo()))
                            .toList());
        }
    }

    /**
     * Which receipts a version decides.
     *
     * @param validTo absent while it is in force
     */
    public record VersionView(String version, LocalDate validFrom, LocalDate validTo) {}

    @GET
    @Operation(
            operationId = "listDecisionTables",
            summary = "Every decision table with its versions and their dates",
            description = "The same as a page to read and print: ask for text/html.")
    @APIResponse(
            responseCode = "200",
            description = "The tables in the order of the catalogue, then those about every type",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = IndexView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "406", description = "not-acceptable")
    public Response list(@Context Request request) {
        var index = new IndexView(TablesView.all().stream().map(EntryView::of).toList());
        return negotiated(request, index, Templates.index(index));
    }

    @GET
    @Path("/{serviceType}")
    @Operation(
            operationId = "readDecisionTable",
            summary = "Every version of the decision table of a service type, or of what is decided about every type",
            description =
                    "AUTHORITY says whether the hub may proceed, RESPONSIBLE_AUTHORITY which council has to arrange the"
                            + " advocacy, UNSURE how the type is found. Rows in order, the first whose cells all hold decides; the implicit last one is included."
                            + " The same as a page to read and print: ask for text/html.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TablesView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "no-such-table")
    @APIResponse(responseCode = "406", description = "not-acceptable")
    public Response tables(@Parameter(example = "CARE_ACT") String serviceType, @Context Request request) {
        var tables = TablesView.find(serviceType)
                .orElseThrow(() -> Refusal.notFound(
                        "no-such-table", "There is no such table: GET /decision-tables lists those that there are."));
        return negotiated(request, tables, Templates.table(tables));
    }

    private static Response negotiated(Request request, Object view, TemplateInstance page) {
        return JsonOrPage.answer(request, () -> Response.ok(view), page::render).build();
    }
}
