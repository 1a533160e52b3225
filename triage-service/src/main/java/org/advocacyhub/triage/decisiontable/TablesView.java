package org.advocacyhub.triage.decisiontable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.advocacyhub.triage.eligibility.domain.DecisionTable;
import org.advocacyhub.triage.eligibility.domain.DecisionTables;
import org.advocacyhub.triage.eligibility.domain.TypeFinder;
import org.advocacyhub.triage.geography.domain.ResponsibleAuthority;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Every version of one decision table, as JSON and as the page of it.
 *
 * @param serviceType the type that it decides; UNSURE, or {@code AUTHORITY} and {@code RESPONSIBLE_AUTHORITY}, which decide
 *     about every type
 */
public record TablesView(String serviceType, List<TableView> versions) {

    private static final DecisionTables.Published RESPONSIBLE_AUTHORITY =
            new DecisionTables.Published("RESPONSIBLE_AUTHORITY", ResponsibleAuthority.VERSIONS);

    private static final LocalDate SINCE_2015 = LocalDate.of(2015, 4, 1);

    /**
     * One version.
     *
     * @param basis the law or contract behind it; a row may name its own
     * @param validTo first day that it does not decide any more; absent while it is in force
     * @param hitPolicy FIRST: the first row whose cells all hold decides
     * @param columns headings in order
     */
    public record TableView(
            String table,
            String version,
            String title,
            String basis,
            LocalDate validFrom,
            LocalDate validTo,
            String hitPolicy,
            List<String> columns,
            List<RowView> rows) {}

    /**
     * One row.
     *
     * @param cells heading to condition; a heading that is not named may be anything
     * @param target where the person is sent, absent when nowhere
     * @param basis section, regulation or contract
     */
    public record RowView(
            String ruleId, Map<String, String> cells, String outcome, String target, String reason, String basis) {

        /** The cells under some headings, with null where anything may stand. */
        public List<String> under(List<String> columns) {
            return columns.stream().map(cells::get).toList();
        }
    }

    /** What it is about, as it is called now. */
    public String name() {
        var newest = versions.getLast();
        return TableWords.name(serviceType, newest.title(), newest.validFrom());
    }

    /** What it is for, in a sentence. */
    public String about() {
        return isOfOneType()
                ? "How a referral for this kind of advocacy is decided."
                : "What is decided about a referral of every type.";
    }

    private boolean isOfOneType() {
        return ServiceType.find(serviceType).isPresent();
    }

    /** All of them: the types in the order of the catalogue, then what is decided about every type. */
    static List<TablesView> all() {
        return Stream.concat(
                        Stream.concat(DecisionTables.all().stream(), Stream.of(RESPONSIBLE_AUTHORITY))
                                .map(TablesView::of),
                        Stream.of(unsure()))
                .toList();
    }

    /** The tables of a code; empty for a code that has none. */
    static Optional<TablesView> find(String code) {
        return all().stream()
                .filter(tables -> tables.serviceType().equals(code))
                .findFirst();
    }

    private static TablesView unsure() {
        return new TablesView(ServiceType.UNSURE.name(), List.of(finder()));
    }

    private static TablesView of(DecisionTables.Published published) {
        return new TablesView(
                published.code(),
                published.versions().stream().map(TablesView::view).toList());
    }

    private static <I, O> TableView view(DecisionTable<I, O> table) {
        var rows = table.allRows().map(row -> view(table, row)).toList();
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> columns.addAll(row.cells().keySet()));
        return new TableView(
                table.prefix(),
                table.version(),
                table.title(),
                table.basis(),
                table.validFrom(),
                table.validTo(),
                "FIRST",
                List.copyOf(columns),
                rows);
    }

    private static <I, O> RowView view(DecisionTable<I, O> table, DecisionTable.Row<I, O> row) {
        var cells = new LinkedHashMap<String, String>();
        row.conditions()
                .forEach(condition -> cells.merge(
                        condition.column(), condition.values(), (first, second) -> first + " and " + second));
        return new RowView(
                row.ruleId(), cells, row.outcome().toString(), row.target(), row.reason(), table.basisOf(row));
    }

    /** The list by which the type of an unsure referral is found. */
    private static TableView finder() {
        return new TableView(
                "A14",
                TypeFinder.VERSION,
                "Which type an unsure referral is",
                "Duties before powers, the court and the contract",
                SINCE_2015,
                null,
                "FIRST",
                List.of("line"),
                TypeFinder.lines().stream()
                        .map(line -> new RowView(
                                line.ruleId(),
                                Map.of("line", line.when()),
                                line.type() == null ? "INFORMATION_ONLY" : "TYPE_FOUND",
                                line.type() == null ? null : line.type().name(),
                                line.when(),
                                null))
                        .toList());
    }
}
