package org.advocacyhub.monitoring.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.advocacyhub.monitoring.report.FigureWords;
import org.advocacyhub.runtime.database.Sql;

/** What partners are called on pages, as provider-service told last: {@code {inject:partners.name('SEAP')}}. Read once for a page. */
@Named("partners")
@RequestScoped
public class PartnerNames {

    private final Sql sql;
    private Map<String, String> names;

    PartnerNames(Sql sql) {
        this.sql = sql;
    }

    /** The name of a partner; its id when none was told. */
    @Transactional
    public String name(String partnerId) {
        if (names == null) {
            var told = new HashMap<String, String>();
            sql.each(
                    "select partner_id, name from current_partner where name is not null",
                    row -> told.put(row.getString(1), row.getString(2)));
            names = told;
        }
        return names.getOrDefault(partnerId, partnerId);
    }

    /** Hub, council, or a partner by its name. */
    @Transactional
    public String party(String party) {
        var words = FigureWords.party(party);
        return words.equals(party) ? name(party) : words;
    }
}
