package org.advocacyhub.triage;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.contracts.PartnerEvent.ArrangementAgreed;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.Subcontract;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.TestClock;

/** The partners of a test, told as provider-service tells them. */
final class Network {

    private static final List<String> TYPES = List.of("CARE_ACT", "IMHA", "COMMUNITY");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Network() {}

    /** A partner for every type and the whole county, known to triage when this returns. */
    static void partner(String id, int capacity) {
        partner(id, capacity, false, "ACTIVE");
    }

    static void hub(String id, int capacity) {
        partner(id, capacity, true, "ACTIVE");
    }

    static void partner(String id, int capacity, boolean hub, String status) {
        partner(id, capacity, hub, status, TYPES);
    }

    /** A partner for other types. */
    static void partnerFor(String id, int capacity, String... types) {
        partner(id, capacity, false, "ACTIVE", List.of(types));
    }

    private static void partner(String id, int capacity, boolean hub, String status, List<String> types) {
        Broker.publish(
                new PartnerProfileChanged(
                        id,
                        "Partner " + id,
                        hub,
                        status,
                        TestClock.now(),
                        List.of(new Subcontract(
                                Referrals.CONTRACT,
                                "LOT-1",
                                types,
                                List.of(Referrals.MAIDSTONE),
                                List.of(),
                                2500,
                                LocalDate.of(2016, 4, 1),
                                null))),
                capacityOf(id, capacity));
        await().atMost(PATIENCE)
                .until(() -> Database.number(
                                "select count(*) from partner where partner_id = ? and capacity = ? and status = ?",
                                id,
                                capacity,
                                status)
                        == 1);
    }

    /** A data-protection arrangement for the partner's lot, known to triage when this returns. */
    static void arranged(String id, LocalDate from, LocalDate to, LocalDate reviewOn) {
        Broker.publish(new ArrangementAgreed(
                id,
                Referrals.CONTRACT,
                "LOT-1",
                "JOINT_CONTROLLER",
                "ART26/1",
                from.minusDays(1),
                reviewOn,
                from,
                to,
                TestClock.now()));
        await().atMost(PATIENCE)
                .until(() -> Database.number("select count(*) from arrangement where partner_id = ?", id) == 1);
    }

    static PartnerCapacityChanged capacityOf(String id, int capacity) {
        return new PartnerCapacityChanged(id, TestClock.now(), capacity, 0);
    }

    static long held(String id) {
        return Database.number("select open_cases + offers_pending from partner where partner_id = ?", id);
    }
}
