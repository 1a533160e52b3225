package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.security.PartnerScope;

/** What a partner's advocates are called on its own pages. */
@ApplicationScoped
public class AdvocateNames {

    private static final String HERE = """
            select advocate_id, display_name from advocate where partner_id = ? and left_on is null
            order by display_name, advocate_id limit 1000
            """;

    private static final String EVERYBODY =
            "select advocate_id, display_name from advocate where partner_id = ? limit 2000";

    private final Sql sql;

    AdvocateNames(Sql sql) {
        this.sql = sql;
    }

    /** Those who work for the partner, by name, to choose from. */
    @Transactional
    public List<Choice> team(PartnerScope scope, String partnerId) {
        return scope.includes(partnerId) ? sql.list(HERE, AdvocateNames::choice, partnerId) : List.of();
    }

    /** The names of all whom the partner has or had, by their ids. */
    @Transactional
    public Map<String, String> of(PartnerScope scope, String partnerId) {
        return scope.includes(partnerId)
                ? sql.list(EVERYBODY, AdvocateNames::choice, partnerId).stream()
                        .collect(Collectors.toMap(Choice::value, Choice::words))
                : Map.of();
    }

    /** The name with the id under which the partner's lists have it: two people may be called the same. */
    public static String said(String displayName, String advocateId) {
        return displayName + " (" + advocateId + ")";
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(row.getString(1), said(row.getString(2), row.getString(1)));
    }
}
