package org.advocacyhub.monitoring.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.advocacyhub.monitoring.facts.Generations;
import org.advocacyhub.runtime.database.DatabaseFailure;

/** Who has a voice in the network today: every organisation that was heard of as active. */
@ApplicationScoped
class ActivePartners {

    private final DataSource dataSource;
    private final Generations generations;

    ActivePartners(DataSource dataSource, Generations generations) {
        this.dataSource = dataSource;
        this.generations = generations;
    }

    Set<String> today() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(generations
                        .current(connection)
                        .sql("select partner_id from {facts}_partner where status = 'ACTIVE'"));
                var rows = select.executeQuery()) {
            var active = new TreeSet<String>();
            while (rows.next()) {
                active.add(rows.getString(1));
            }
            return active;
        } catch (SQLException failed) {
            throw new DatabaseFailure("the active partners could not be read", failed);
        }
    }
}
