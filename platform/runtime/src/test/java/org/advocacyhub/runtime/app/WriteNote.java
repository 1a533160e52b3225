package org.advocacyhub.runtime.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.web.Refusal;

/** Writes a note and tells of it. The text decides how it ends. */
@ApplicationScoped
public class WriteNote {

    private final DataSource dataSource;
    private final Outbox outbox;
    private final Clock clock;

    WriteNote(DataSource dataSource, Outbox outbox, Clock clock) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public UUID handle(String partnerId, String text) {
        var id = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into note (id, partner_id, text) values (?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, partnerId);
            insert.setString(3, text);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new DatabaseFailure("note", failed);
        }
        if (text.startsWith("lose the database")) {
            loseDatabase();
        }
        outbox.record(new PartnerCapacityChanged(partnerId, clock.instant(), 1, 0));
        if (text.startsWith("refuse")) {
            throw Refusal.conflict("not-this-note", "Another text is allowed.");
        }
        return id;
    }

    private void loseDatabase() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pg_backend_pid())");
        } catch (SQLException gone) {
            throw new DatabaseFailure("note", gone);
        }
    }

    @Transactional
    List<String> visible(String after, int limit) {
        try (var connection = dataSource.getConnection();
                var find = connection.prepareStatement("select text from note where text > ? order by text limit ?")) {
            find.setString(1, after);
            find.setInt(2, limit + 1);
            var texts = new ArrayList<String>();
            try (var rows = find.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException failed) {
            throw new DatabaseFailure("notes", failed);
        }
    }
}
