package org.advocacyhub.monitoring.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.advocacyhub.monitoring.facts.Generations;
import org.advocacyhub.runtime.database.DatabaseFailure;

/**
 * Looks at the current facts in the transaction of the caller, and by index only: a plan that reads a whole table can look cheap today and
 * would grow with the history (ADR 0060).
 */
@ApplicationScoped
class CurrentFacts {

    /** What is read by index is read sooner than a compiler or other processes could be set to it, which large tables make look worth their while. */
    private static final String BY_INDEX = """
            set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off;
            set local jit = off; set local max_parallel_workers_per_gather = 0;
            """;

    private static final String ONE_SNAPSHOT = "set transaction isolation level repeatable read, read only;" + BY_INDEX;

    /** What is set for a report. */
    static final String FOR_A_REPORT = ONE_SNAPSHOT + "set local plan_cache_mode = force_generic_plan";

    /** Looks at the facts. */
    interface Look<T> {

        T at(FactQueries facts) throws SQLException;
    }

    private final DataSource dataSource;
    private final Generations generations;

    CurrentFacts(DataSource dataSource, Generations generations) {
        this.dataSource = dataSource;
        this.generations = generations;
    }

    /** All questions in one snapshot; nothing was asked in the transaction before. */
    @Transactional(TxType.MANDATORY)
    <T> T inOneSnapshot(Look<T> look) {
        return look(ONE_SNAPSHOT, look);
    }

    /** All questions in one snapshot, the same every time: a connection plans each of them once and for all. */
    @Transactional(TxType.MANDATORY)
    <T> T forAReport(Look<T> look) {
        return look(FOR_A_REPORT, look);
    }

    /** Without the snapshot: a partner's transaction has begun with a query, which says whose rows it sees. */
    @Transactional(TxType.MANDATORY)
    <T> T asTheyCome(Look<T> look) {
        return look(BY_INDEX, look);
    }

    private <T> T look(String settings, Look<T> look) {
        try (var connection = dataSource.getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute(settings);
            }
            return look.at(new FactQueries(connection, generations.current(connection)));
        } catch (SQLException failed) {
            throw new DatabaseFailure("the facts could not be read", failed);
        }
    }
}
