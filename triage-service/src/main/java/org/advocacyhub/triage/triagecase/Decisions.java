package org.advocacyhub.triage.triagecase;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.triage.referral.StoredJson;

/** Decisions as they were taken, with everything that was looked at: written once, never changed. */
@ApplicationScoped
public class Decisions {

    /** What kind of decision it was. */
    public enum Kind {
        /** The tables were read. */
        SCREENING,
        /** Partners were ranked. */
        DISPATCH,
        /** A person chose. */
        MANUAL,
        /** Money kept it back, or a spot order pays (F.7). */
        MONEY,
        /** The days to keep moved: a pause, or another band by a person. */
        TARGETS,
        /** Something was heard that changes nothing any more. */
        NOTE
    }

    /**
     * One stored decision.
     *
     * @param decidedBy the worker's token subject, or {@code system}
     */
    public record Stored(
            long decisionId, Kind kind, Instant decidedAt, String decidedBy, JsonNode inputs, JsonNode result) {}

    private static final int MOST = 100;

    private final NewDecisions newDecisions;
    private final DataSource dataSource;
    private final StoredJson json;

    Decisions(NewDecisions newDecisions, DataSource dataSource, StoredJson json) {
        this.newDecisions = newDecisions;
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Stores a decision in the transaction of its effect, right before its end: it reads as it stands now. */
    public void store(UUID referralId, Kind kind, Instant decidedAt, String decidedBy, Object inputs, Object result) {
        newDecisions.add(
                new NewDecision(referralId, kind, decidedAt, decidedBy, json.write(inputs), json.write(result)));
    }

    /** The decisions about a referral, the newest first, at most a hundred. */
    public List<Stored> of(UUID referralId) {
        return read(referralId, "", MOST);
    }

    /** The last decision of a kind about a referral. */
    public Optional<Stored> last(UUID referralId, Kind kind) {
        return read(referralId, " and kind = '" + kind.name() + "'", 1).stream().findFirst();
    }

    private List<Stored> read(UUID referralId, String condition, int most) {
        var select = "select decision_id, kind, decided_at, decided_by, inputs, result from triage_decision"
                + " where referral_id = ?" + condition + " order by decision_id desc limit ?";
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setObject(1, referralId);
            statement.setInt(2, most);
            var found = new ArrayList<Stored>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Stored(
                            rows.getLong(1),
                            Kind.valueOf(rows.getString(2)),
                            rows.getObject(3, OffsetDateTime.class).toInstant(),
                            rows.getString(4),
                            json.tree(rows.getString(5)),
                            json.tree(rows.getString(6))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read the decisions about " + referralId, e);
        }
    }
}
