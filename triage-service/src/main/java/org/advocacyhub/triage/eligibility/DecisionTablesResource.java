package org.advocacyhub.triage.eligibility;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.eligibility.domain.AuthorityTable;
import org.advocacyhub.triage.eligibility.domain.CareActTable;
import org.advocacyhub.triage.eligibility.domain.CommunityTable;
import org.advocacyhub.triage.eligibility.domain.DecisionTable;
import org.advocacyhub.triage.eligibility.domain.ImhaTable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The decision tables as they decide: for the worker who has to explain one, and for the council that agreed to them. */
@Path("/decision-tables/{serviceType}")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
@RunOnVirtualThread
@Tag(name = "Decision tables")
class DecisionTablesResource {

    record TablesView(String serviceType, List<TableView> versions) {}

    /**
     * @param hitPolicy FIRST: the first row whose cells all hold decides
     * @param validTo absent while it is in force
     */
    record TableView(
            String table,
            String version,
            LocalDate validFrom,
            LocalDate validTo,
            String hitPolicy,
            List<RowView> rows) {}

    /**
     * @param cells heading to condition; a heading that is not named may be anything
     * @param target where the person is sent, absent when nowhere
     */
    record RowView(String ruleId, Map<String, String> cells, String outcome, String target, String reason) {}

    @GET
    @Operation(summary = "Every version of the decision table of a service type, or of AUTHORITY")
    @APIResponse(responseCode = "200", description = "Rows in order, the implicit last one included")
    @APIResponse(responseCode = "404", description = "no-such-table")
    public TablesView tables(@Parameter(example = "CARE_ACT") String serviceType) {
        return new TablesView(
                serviceType,
                switch (serviceType) {
                    case "CARE_ACT" -> views(CareActTable.VERSIONS);
                    case "IMHA" -> views(ImhaTable.VERSIONS);
                    case "COMMUNITY" -> views(CommunityTable.VERSIONS);
                    case "AUTHORITY" -> views(AuthorityTable.VERSIONS);
                    default ->
                        throw Refusal.notFound(
                                "no-such-table", "There are tables for CARE_ACT, IMHA, COMMUNITY and AUTHORITY.");
                });
    }

    private static <I, O> List<TableView> views(List<DecisionTable<I, O>> versions) {
        return versions.stream().map(DecisionTablesResource::view).toList();
    }

    private static <I, O> TableView view(DecisionTable<I, O> table) {
        return new TableView(
                table.prefix(),
                table.version(),
                table.validFrom(),
                table.validTo(),
                "FIRST",
                table.allRows().map(DecisionTablesResource::view).toList());
    }

    private static <I, O> RowView view(DecisionTable.Row<I, O> row) {
        var cells = new LinkedHashMap<String, String>();
        row.conditions()
                .forEach(condition -> cells.merge(
                        condition.column(), condition.values(), (first, second) -> first + " and " + second));
        return new RowView(row.ruleId(), cells, row.outcome().toString(), row.target(), row.reason());
    }
}
