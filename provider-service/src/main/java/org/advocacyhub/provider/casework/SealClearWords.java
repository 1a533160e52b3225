package org.advocacyhub.provider.casework;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.advocacyhub.runtime.start.Beforehand;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Seals what earlier versions kept in clear: before the service answers anybody, and from time to time after that, since a replica of
 * the version before may still be at work while this one starts.
 */
@ApplicationScoped
class SealClearWords implements Beforehand {

    private static final Logger LOG = Logger.getLogger(SealClearWords.class);
    private static final int BATCH = 200;

    /** Where words lay, and where they lie sealed. */
    private record Place(String table, String caseOf, String clear, String sealed, String use) {

        /** With the case locked, so that it gets one key; what somebody else holds is left to the next time. */
        String next() {
            return "select t.id, c.id, t.%s from %s t join advocacy_case c on c.id = t.%s where t.%s is not null order by t.id limit :batch for update skip locked"
                    .formatted(clear, table, caseOf, clear);
        }

        String any() {
            return "exists (select from %s where %s is not null)".formatted(table, clear);
        }

        String replace() {
            return "update %s set %s = :sealed, %s = null where id = :id".formatted(table, sealed, clear);
        }
    }

    private static final List<Place> PLACES = List.of(
            new Place("case_transfer", "case_id", "handover_note", "sealed_note", CaseWords.HANDOVER_NOTE),
            new Place("advocacy_case", "id", "closure_summary", "sealed_summary", CaseWords.CLOSURE_SUMMARY));

    private static final String ANY =
            PLACES.stream().map(Place::any).collect(Collectors.joining(" or ", "select ", ""));

    private final DataSource dataSource;
    private final Session session;
    private final CaseWords words;

    SealClearWords(DataSource dataSource, Session session, CaseWords words) {
        this.dataSource = dataSource;
        this.session = session;
        this.words = words;
    }

    @Override
    public void prepare() {
        seal();
    }

    @Scheduled(
            every = "{hub.clear-words.look-every}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void seal() {
        if (!QuarkusTransaction.requiringNew().call(this::isAnyInClear)) {
            return;
        }
        for (var place : PLACES) {
            var done = 0;
            int batch;
            do {
                batch = QuarkusTransaction.requiringNew().call(() -> sealSome(place));
                done += batch;
            } while (batch == BATCH);
            if (done > 0) {
                LOG.infof("%d texts of %s that were kept in clear are sealed now", done, place.table());
            }
        }
    }

    /** Asked without the mapping, which is not there yet when a start asks; nearly always there is nothing to do. */
    private boolean isAnyInClear() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ANY);
                var row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private int sealSome(Place place) {
        var rows = session.createNativeQuery(place.next(), Object[].class)
                .setParameter("batch", BATCH)
                .getResultList();
        var keys = words.forWriting(rows.stream().map(row -> (UUID) row[1]).collect(Collectors.toSet()));
        for (var row : rows) {
            session.createNativeMutationQuery(place.replace())
                    .setParameter("sealed", keys.get((UUID) row[1]).seal((String) row[2], place.use()))
                    .setParameter("id", row[0])
                    .executeUpdate();
        }
        return rows.size();
    }
}
