package org.advocacyhub.referral.notice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import org.advocacyhub.runtime.database.LastStatement;

/** Writes a notice down as its transaction ends, which costs no round trip; unless the same was told for the same cause. */
record AddNotice(NewNotice notice) implements LastStatement {

    /** Says nothing of which unique key was hit: that would need the right to read, which a partner has not. */
    private static final String ADD = """
            insert into notification (id, referral_id, template, channel, recipient, audience, subject, words,
                                      state, reason, cause_id, next_try_at, created_at, sent_at, sent_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    @Override
    public String sql() {
        return ADD;
    }

    @Override
    public int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        var at = notice.at().atOffset(ZoneOffset.UTC);
        int next = first;
        statement.setObject(next++, notice.id());
        statement.setObject(next++, notice.referralId());
        statement.setString(next++, notice.template());
        statement.setString(next++, notice.channel());
        statement.setObject(next++, notice.recipient(), Types.BINARY);
        statement.setString(next++, notice.audience());
        statement.setString(next++, notice.subject());
        statement.setString(next++, notice.words());
        statement.setString(next++, notice.state());
        statement.setString(next++, notice.reason());
        statement.setObject(next++, notice.causeId());
        statement.setObject(next++, notice.dueAt().atOffset(ZoneOffset.UTC));
        statement.setObject(next++, at);
        var shown = notice.state().equals("SENT");
        statement.setObject(next++, shown ? at : null, Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setString(next++, shown ? Notifications.IN_BOX : null);
        return next;
    }
}
