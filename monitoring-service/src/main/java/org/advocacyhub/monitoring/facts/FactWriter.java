package org.advocacyhub.monitoring.facts;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.CaseEvent;
import org.advocacyhub.contracts.ContractEvent;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.PartnerEvent;
import org.advocacyhub.contracts.ReferralEvent;
import org.advocacyhub.runtime.database.Columns;
import org.advocacyhub.runtime.database.Values;

/** Writes a batch of events into one generation of the facts, one JDBC batch for each kind of change, and its cells with them. */
public final class FactWriter {

    /** No batch may read a whole table, whatever the planner knows of it, and planning once for a connection is enough. */
    private static final String STEADY = """
            set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off;
            set local enable_memoize = off; set local jit = off; set local max_parallel_workers_per_gather = 0;
            set local plan_cache_mode = force_generic_plan
            """;

    private final Connection connection;
    private final Generation generation;

    public FactWriter(Connection connection, Generation generation) {
        this.connection = connection;
        this.generation = generation;
    }

    /**
     * Writes the events, those of a key in the given order. The caller commits.
     *
     * @throws SQLException when the database refuses one of them; then nothing of the batch may be kept
     */
    public void write(List<Heard> batch) throws SQLException {
        write(gather(batch));
    }

    /** The same with what was gathered before, so that nobody waits for it. */
    void write(Changes changes) throws SQLException {
        planSteadily();
        new Cells(connection, generation).follow(changes, looked -> execute(changes.rows(), looked));
    }

    /**
     * Writes the events and leaves the cells as they are: they have to be counted afterwards, by {@link #countCells}.
     *
     * @throws SQLException as {@link #write}
     */
    public void writeUncounted(List<Heard> batch) throws SQLException {
        planSteadily();
        execute(gather(batch).rows(), null);
    }

    /** Counts all facts of the generation into its cells, which have to be empty. The caller commits. */
    public void countCells() throws SQLException {
        new Cells(connection, generation).countAfresh();
    }

    /**
     * The same with another writer of the generation beside this one, each on a thread of its own and one half of the cells; both see all
     * that is committed. The callers commit, and {@link #cellsAreCounted} once both have.
     */
    public void countHalfOfCells(boolean first) throws SQLException {
        new Cells(connection, generation).countAfresh(first);
    }

    /** Says that all cells of the generation are counted. The caller commits. */
    public void cellsAreCounted() throws SQLException {
        new Cells(connection, generation).rememberDefinition();
    }

    /** What the events change, those of a key in the given order. */
    static Changes gather(List<Heard> batch) {
        var changes = new Changes();
        batch.forEach(heard -> add(heard, changes));
        changes.about(null);
        changes.heard(batch);
        return changes;
    }

    private static void add(Heard heard, Changes changes) {
        changes.about(referralOf(heard.event()));
        switch (heard.event()) {
            case ReferralEvent referral -> ReferralFactsFold.add(referral, changes);
            case AllocationEvent allocation -> AllocationFold.add(allocation, heard.eventId(), changes);
            case CaseEvent advocacyCase -> CaseFold.add(advocacyCase, changes);
            case PartnerEvent partner -> PartnerFold.add(partner, changes);
            case ContractEvent contract -> ContractFold.add(contract, changes);
        }
    }

    private static UUID referralOf(IntegrationEvent event) {
        return switch (event) {
            case ReferralEvent referral -> referral.referralId();
            case AllocationEvent allocation -> allocation.referralId();
            case CaseEvent advocacyCase -> advocacyCase.referralId();
            case PartnerEvent _, ContractEvent _ -> null;
        };
    }

    private void planSteadily() throws SQLException {
        try (var settings = connection.createStatement()) {
            settings.execute(STEADY);
        }
    }

    /** @param looked referrals of which nobody has to say which minutes moved; null when nobody has to of any */
    private MovedMinutes execute(Map<Change, Collection<Object[]>> rows, Array looked) throws SQLException {
        var moved = new MovedMinutes();
        for (var change : rows.entrySet()) {
            try (var statement = connection.prepareStatement(change.getKey().sql(generation))) {
                if (change.getKey().types().isEmpty()) {
                    oneByOne(change.getValue(), statement);
                } else {
                    var next = Columns.bind(statement, 1, change.getKey().types(), change.getValue());
                    if (change.getKey().movesMinutes()) {
                        statement.setBoolean(next, looked != null);
                        statement.setArray(next + 1, looked);
                        moved.add(change.getKey(), statement.executeQuery());
                    } else {
                        statement.executeUpdate();
                    }
                }
            }
        }
        return moved;
    }

    private static void oneByOne(Collection<Object[]> rows, PreparedStatement statement) throws SQLException {
        for (var row : rows) {
            Values.bind(statement, 1, row);
            statement.addBatch();
        }
        statement.executeBatch();
    }
}
