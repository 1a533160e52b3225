package org.advocacyhub.referral.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import org.advocacyhub.runtime.web.Refusal;
import org.jboss.logging.Logger;

/**
 * Objects in the store that no document needs, or not yet. An object is entered here before it is written and leaves with the
 * document that needs it; so whatever is killed in between, nothing lies in the store that no row knows.
 */
@ApplicationScoped
class Leftovers {

    private static final Logger LOG = Logger.getLogger(Leftovers.class);
    private static final int BATCH = 20;

    /** By the database's time: the clock of a demo or a test says nothing about how long an upload takes. */
    private static final String OLDEST = """
            select object_name from document_leftover where since < now() - make_interval(secs => :within)
            order by since limit :batch for update skip locked
            """;

    private final EntityManager entities;
    private final DocumentStore store;
    private final double within;

    Leftovers(EntityManager entities, DocumentStore store, DocumentsConfig config) {
        this.entities = entities;
        this.store = store;
        this.within = config.uploadWithin().toSeconds();
    }

    /** An object is about to be written. Commits at once. */
    void expected(String objectName) {
        QuarkusTransaction.requiringNew().run(() -> enter(objectName, "now()"));
    }

    /** An object is needed no more, from the commit on. */
    void unwanted(String objectName) {
        enter(objectName, "'-infinity'");
    }

    private void enter(String objectName, String since) {
        entities.createNativeQuery("insert into document_leftover (object_name, since) values (:name, " + since + ")")
                .setParameter("name", objectName)
                .executeUpdate();
    }

    /** An object is needed from now on; refused when the upload took so long that it was swept away. */
    void needed(String objectName) {
        if (remove(objectName) == 0) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "upload-too-slow", "The upload took too long: send it again.");
        }
    }

    private int remove(String objectName) {
        return entities.createNativeQuery("delete from document_leftover where object_name = :name")
                .setParameter("name", objectName)
                .executeUpdate();
    }

    @Scheduled(
            every = "{hub.documents.sweep-every}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void sweep() {
        while (QuarkusTransaction.requiringNew().call(this::sweepSome)) {
            LOG.debug("some objects were taken out of the document store");
        }
    }

    /** True when there may be more. */
    private boolean sweepSome() {
        var names = entities.createNativeQuery(OLDEST, String.class)
                .setParameter("within", within)
                .setParameter("batch", BATCH)
                .getResultList();
        var gone = 0;
        for (var name : names) {
            gone += takeOut((String) name);
        }
        return gone == BATCH;
    }

    private int takeOut(String objectName) {
        try {
            store.delete(objectName);
            return remove(objectName);
        } catch (IOException away) {
            LOG.warnf("an object could not be taken out of the document store: %s", away.getMessage());
            return 0;
        }
    }
}
