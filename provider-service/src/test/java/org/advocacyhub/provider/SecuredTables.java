package org.advocacyhub.provider;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.advocacyhub.testkit.Database;

/** The tables of this service, from the catalogue: those with partners' rows, and those that are nobody's. */
final class SecuredTables {

    /** Reference data, and what the runtime keeps: no row is a partner's. */
    static final Set<String> NOBODYS = Set.of(
            "access_review",
            "access_review_rule",
            "case_weight",
            "case_rule",
            "closure_signature",
            "contract_term",
            "continuity_rule",
            "data_key", // wrapped: of no use without a master key
            "feedback_rule",
            "hours_cap",
            "hours_cap_category",
            "offer_reminder",
            "outcome_code",
            "outcome_list",
            "fitness_period",
            "load_period",
            "qualification_rule",
            "small_organisation",
            "withdrawal_notice",
            "service_description",
            "directory_entry",
            "tombstone",
            "dead_letter",
            "flyway_schema_history",
            "idempotency_key",
            "inbox_event",
            "outbox_event");

    /** Seen by two partners; tested apart. */
    static final Set<String> TWO_PARTNERS = Set.of("case_transfer");

    private static final String TABLES = """
            select c.relname as name, exists (
                select 1 from pg_attribute a
                where a.attrelid = c.oid and a.attname = 'partner_id' and not a.attisdropped) as names_partner
            from pg_class c
            where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
            """;

    private SecuredTables() {}

    /** Tables with partners' rows, and the column that says whose. */
    static Map<String, String> all() {
        var tables = new TreeMap<String, String>();
        Database.rows(TABLES).forEach(table -> {
            if ((boolean) table.get("names_partner")) {
                tables.put((String) table.get("name"), "partner_id");
            }
        });
        tables.put("partner", "id");
        return tables;
    }

    /** Every table there is. */
    static Set<String> names() {
        var names = new TreeSet<String>();
        Database.rows(TABLES).forEach(table -> names.add((String) table.get("name")));
        return names;
    }
}
