package org.advocacyhub.referral.postcode;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.advocacyhub.referral.postcode.domain.PostcodeLine;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies postcodes into the database, many thousands a second; one that the edition has already stays as it is. */
@ApplicationScoped
class CopyPostcodes {

    private static final String COPY =
            "copy postcode_incoming (edition, postcode, district, council, ends_on) from stdin";
    private static final int BUFFER = 64 * 1024;

    private final DataSource dataSource;

    CopyPostcodes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** In the caller's transaction; answers how many are new. */
    long copy(String edition, List<PostcodeLine> lines) {
        try (var connection = dataSource.getConnection()) {
            copyIn(connection, edition, lines);
            var entered = update(connection, """
                    insert into postcode_district (edition, postcode, district, council, ends_on)
                    select edition, postcode, district, council, ends_on from postcode_incoming where edition = ?
                    on conflict do nothing
                    """, edition);
            update(connection, "delete from postcode_incoming where edition = ?", edition);
            return entered;
        } catch (SQLException failed) {
            throw new DatabaseFailure("postcodes could not be stored", failed);
        }
    }

    private static void copyIn(Connection connection, String edition, List<PostcodeLine> lines) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            var text = new StringBuilder(BUFFER);
            for (var line : lines) {
                // codes and days alone: nothing in them that COPY would have to be told apart
                text.append(edition)
                        .append('\t')
                        .append(line.postcode())
                        .append('\t')
                        .append(line.district())
                        .append('\t')
                        .append(line.council())
                        .append('\t')
                        .append(line.endsOn() == null ? "\\N" : line.endsOn())
                        .append('\n');
                if (text.length() > BUFFER) {
                    flush(text, copy);
                }
            }
            flush(text, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void flush(StringBuilder text, CopyIn copy) throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static long update(Connection connection, String sql, String edition) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, edition);
            return statement.executeLargeUpdate();
        }
    }
}
