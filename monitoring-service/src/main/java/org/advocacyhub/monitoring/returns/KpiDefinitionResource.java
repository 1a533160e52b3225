package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the figures of a return mean. */
@Path("/kpis")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@Tag(name = "Returns")
class KpiDefinitionResource {

    /**
     * What a KPI means.
     *
     * @param source sections of the specification
     * @param version counts up whenever the formula changes
     */
    record DefinitionView(String id, String title, String formula, String source, int version) {

        static DefinitionView of(Kpi kpi) {
            return new DefinitionView(kpi.id(), kpi.title(), kpi.formula(), kpi.source(), kpi.version());
        }
    }

    @GET
    @Operation(
            operationId = "listKpis",
            summary = "List what every figure means",
            description = "A dozen: always one page.")
    @APIResponse(responseCode = "200", description = "The definitions")
    public Page<DefinitionView> list() {
        List<DefinitionView> definitions =
                Stream.of(Kpi.values()).map(DefinitionView::of).toList();
        return new Page<>(definitions, null);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readKpi",
            summary = "Read what a figure means",
            description = "Title, formula and where it is asked for. version changes with the formula.")
    @APIResponse(responseCode = "200", description = "The definition")
    @APIResponse(responseCode = "404", description = "unknown-kpi")
    public DefinitionView read(@PathParam("id") String id) {
        return Kpi.find(id)
                .map(DefinitionView::of)
                .orElseThrow(() -> Refusal.notFound("unknown-kpi", "There is no such KPI: see /kpis."));
    }
}
