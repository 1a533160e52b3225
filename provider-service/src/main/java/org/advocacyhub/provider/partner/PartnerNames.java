package org.advocacyhub.provider.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.page.Box.Choice;

/** What partners are called on pages, and who can be asked to go on with a case: no more than the public directory says of them. */
@ApplicationScoped
public class PartnerNames {

    private static final String NAMES = "select partner_id, name from partner_name where partner_id = any(?)";

    private static final String TAKING = """
            select distinct partner_id, name from partner_taking
            where ? = any(service_types) and valid_from <= ? and (valid_to is null or valid_to >= ?)
            order by name, partner_id limit 1000
            """;

    private final Sql sql;

    PartnerNames(Sql sql) {
        this.sql = sql;
    }

    /** The names of some partners by their ids. */
    @Transactional
    public Map<String, String> of(Collection<String> partnerIds) {
        var names = new HashMap<String, String>();
        if (!partnerIds.isEmpty()) {
            sql.each(NAMES, row -> names.put(row.getString(1), row.getString(2)), (Object)
                    partnerIds.stream().distinct().toArray(String[]::new));
        }
        return names;
    }

    /** Who is active and contracted for a type of advocacy on a day, by name. */
    @Transactional
    public List<Choice> taking(String serviceType, LocalDate day) {
        return sql.list(TAKING, row -> new Choice(row.getString(1), row.getString(2)), serviceType, day, day);
    }
}
