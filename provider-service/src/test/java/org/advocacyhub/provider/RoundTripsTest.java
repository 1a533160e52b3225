package org.advocacyhub.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How often the requests with the most traffic speak to the database (ADR 0073). One statement more is one message more for
 * each of them: whoever adds one says so here, or lets it travel with another.
 */
@HubTest
class RoundTripsTest {

    private String partner;

    @BeforeEach
    void a_partner_that_has_done_all_of_this_before() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
        record(Hub.anOpenCase(partner)).run();
    }

    @Test
    void an_activity_is_recorded_in_five_messages() {
        // row scope and key; the case; advocate and cap; what is written; commit
        assertEquals(5, messages(record(Hub.anOpenCase(partner))));
    }

    @Test
    void forty_activities_on_two_cases_take_as_many_as_one() {
        var rows = Stream.generate(() -> Hub.anOpenCase(partner))
                .limit(2)
                .flatMap(caseId -> IntStream.range(0, 20).mapToObj(_ -> row(caseId)))
                .collect(Collectors.joining(",", "{\"rows\":[", "]}"));
        assertEquals(5, messages(() -> Hub.partner(partner)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(rows)
                .post("/activities")
                .then()
                .statusCode(201)));
    }

    @Test
    void an_offer_is_accepted_in_nine_messages() {
        var offer = Hub.anOpenOffer(partner);
        // row scope and key; the offer; ties; the advocate; a place of theirs; the person's other cases; the partner's
        // count;
        // what is written; commit
        assertEquals(9, messages(() -> Hub.partner(partner)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"advocateId\":\"" + Hub.ADVOCATE + "\"}")
                .post("/offers/" + offer.offerId() + "/acceptance")
                .then()
                .statusCode(201)));
    }

    private Runnable record(String caseId) {
        return () -> Hub.partner(partner)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(row(caseId).replace("\"caseId\":\"" + caseId + "\",", ""))
                .post("/cases/" + caseId + "/activities")
                .then()
                .statusCode(201);
    }

    private static String row(String caseId) {
        return "{\"caseId\":\"%s\",\"advocateId\":\"%s\",\"workedOn\":\"2016-04-05\",\"category\":\"TRAVEL\",\"minutes\":5}"
                .formatted(caseId, Hub.ADVOCATE);
    }

    /** What the driver says while a request is answered: after each of its messages it waits for the database. */
    private static int messages(Runnable request) {
        var driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
        var heard = new Messages();
        var level = driver.getLevel();
        driver.addHandler(heard);
        driver.setLevel(Level.FINEST);
        try {
            request.run();
        } finally {
            driver.setLevel(level);
            driver.removeHandler(heard);
        }
        return heard.synced.size();
    }

    /** Only of those who answer requests; the relay and the watches go on meanwhile. */
    private static final class Messages extends Handler {

        private final List<String> synced = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord said) {
            if (said.getMessage().contains("FE=> Sync")
                    && Thread.currentThread().isVirtual()) {
                synced.add(said.getMessage());
            }
        }

        @Override
        public void flush() {
            // kept in memory
        }

        @Override
        public void close() {
            // kept in memory
        }
    }
}
