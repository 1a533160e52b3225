package org.advocacyhub.triage.triagecase;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.runtime.database.Sql;
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
    private final Sql sql;
    private final StoredJson json;

    Decisions(NewDecisions newDecisions, Sql sql, StoredJson json) {
        this.newDecisions = newDecisions;
        this.sql = sql;
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
        return sql.list(
                select,
                row -> new Stored(
                        row.getLong(1),
                        Kind.valueOf(row.getString(2)),
                        Sql.instant(row, 3),
                        row.getString(4),
                        json.tree(row.getString(5)),
                        json.tree(row.getString(6))),
                referralId,
                most);
    }
}
