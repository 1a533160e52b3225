package org.advocacyhub.local.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.advocacyhub.local.kent.KentData;
import org.advocacyhub.local.server.Broker;
import org.advocacyhub.local.suite.Ports;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What the other services would tell of many referrals over ten years, straight onto the topics: each is received, decided, triaged
 * and offered, its case opened, worked on ten times, scored, answered for and closed. Referrals come in the order of their days.
 */
final class FactStream implements AutoCloseable {

    /** Events of one referral. */
    static final int EVENTS = 20;

    private static final int ACTIVITIES = 10;
    private static final int DAYS = 3650;
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 4, 1);
    private static final String[] TYPES = {
        "IMHA", "CARE_ACT", "COMMUNITY", "IMCA_SMT", "RPR_PAID", "NHS_COMPLAINTS", "CARE_ACT_SAFEGUARDING"
    };
    private static final String[] SOURCES = {"GP", "SOCIAL_WORKER_LA", "SELF", "WARD_STAFF", "CMHT"};
    private static final String[] GROUPS = {"OLDER_PEOPLE", "MENTAL_HEALTH", "AUTISM", "DEMENTIA"};
    private static final String[] CATEGORIES = {
        "CLIENT_CONTACT_F2F", "TRAVEL", "REPORT_WRITING", "CASE_RECORDING", "CHASING_REFERRER", "RECORDS_REVIEW"
    };
    private static final String[] ANSWERS = {"YES", "PARTLY", "NO"};

    private final KafkaProducer<String, byte[]> producer;
    private long sent;

    FactStream(Ports ports) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Broker.bootstrap(ports), "linger.ms", "20", "batch.size", "262144"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Events sent so far. */
    long sent() {
        return sent;
    }

    /** Tells of the referrals with these numbers, over all ten years one day after the other; returns when the broker has all of it. */
    void tell(int first, int last) {
        for (int number = first; number <= last; number++) {
            tell(number, FIRST_DAY.plusDays((number - first) * (long) DAYS / (last - first + 1)));
        }
        producer.flush();
    }

    private void tell(int n, LocalDate day) {
        var id = idOf(n, 0).toString();
        var caseId = idOf(n, 1);
        var offerId = UUID.nameUUIDFromBytes((id + "/1").getBytes(StandardCharsets.US_ASCII));
        var type = TYPES[n % TYPES.length];
        var band = "P" + (1 + n % 4);
        var at = day + "T10:00:00Z";
        var ofCase = "\"caseId\":\"%s\",\"partnerId\":\"PARTNER-%d\"".formatted(caseId, n % 20);
        send("referrals", id, "referral.received.v1", """
                "referralRef":"R-%1$d-X","contractRef":"%2$s","personKey":"%3$064x","receivedAt":"%4$s","facts":{
                "channel":"%5$s","requestedType":"%6$s","referrerType":"%7$s","referrerTeamCode":"TEAM-%8$d","ageYears":70,
                "place":{"homeOutcode":"TN23"},"need":{"clientGroup":"%9$s","specialisms":[]},"authority":{},"risk":{},
                "keyDates":[],"missing":[]}""".formatted(
                        9_000_000_000L + n,
                        KentData.CONTRACT_REF,
                        n / 2,
                        at,
                        n % 3 == 0 ? "PHONE" : "WEB",
                        type,
                        SOURCES[n % SOURCES.length],
                        n % 40,
                        GROUPS[n % GROUPS.length]));
        send("allocations", id, "allocation.eligibility-decided.v1", """
                "decidedAt":"%s","serviceType":"%s","outcome":"ELIGIBLE","ruleId":"RULE-%d","tableVersion":"1","reason":"."
                """.formatted(at, type, n % 9));
        send("allocations", id, "allocation.triaged.v1", """
                "triagedAt":"%s","serviceType":"%s","band":"%s","bandRuleId":"B-09","effectiveReceivedDate":"%s",
                "contactDue":"%s","targetImpossible":false,"district":"E070001%02d","pausedDays":0""".formatted(
                        at, type, band, day, day.plusDays(7), 5 + n % 12));
        send("allocations", id, "allocation.offer-made.v1", """
                "offerId":"%s","referralRef":"R-%d-X","personKey":"%064x","partnerId":"PARTNER-%d","attempt":1,
                "offeredAt":"%s","answerBy":"%s","serviceType":"%s","band":"%s","district":"E07000105","specialisms":[],
                "nonInstructed":false,"effectiveReceivedDate":"%s","contactDue":"%s\"""".formatted(
                        offerId, 9_000_000_000L + n, n / 2, n % 20, at, at, type, band, day, day.plusDays(7)));
        send("cases", id, "case.opened.v1", """
                %s,"offerId":"%s","referralRef":"R-%d-X","personKey":"%064x","advocateId":"A-1","openedAt":"%s","openedOn":"%s",
                "serviceType":"%s","band":"%s","district":"E07000105","nonInstructed":%s""".formatted(
                        ofCase, offerId, 9_000_000_000L + n, n / 2, at, day.plusDays(1), type, band, n % 10 == 0));
        send(
                "cases",
                id,
                "case.first-contact-made.v1",
                ofCase + ",\"contactOn\":\"%s\",\"mode\":\"CLIENT_CONTACT_F2F\"".formatted(day.plusDays(1 + n % 12)));
        for (int activity = 0; activity < ACTIVITIES; activity++) {
            send("cases", id, "case.activity-recorded.v1", """
                    %s,"activityId":"%s","serviceType":"%s","workedOn":"%s","category":"%s","minutes":%d""".formatted(
                            ofCase,
                            idOf(n, 2 + activity),
                            type,
                            day.plusDays(2 + activity * 5L),
                            CATEGORIES[(n + activity) % CATEGORIES.length],
                            20 + activity));
        }
        send(
                "cases",
                id,
                "case.outcome-scored.v1",
                ofCase
                        + ",\"scoredOn\":\"%s\",\"statement\":\"IMP1\",\"point\":\"START\",\"score\":%d"
                                .formatted(day.plusDays(3), 1 + n % 5));
        send(
                "cases",
                id,
                "case.outcome-scored.v1",
                ofCase
                        + ",\"scoredOn\":\"%s\",\"statement\":\"IMP1\",\"point\":\"END\",\"score\":%d"
                                .formatted(day.plusDays(50), 1 + n * 3 % 5));
        send("cases", id, "case.feedback-given.v1", """
                %1$s,"givenOn":"%2$s","observed":false,"cal1":"%3$s","cal2":"%3$s","cal3":"YES","cal4":"NO","cal5":"DECLINED"
                """.formatted(
                        ofCase, day.plusDays(55), ANSWERS[n % ANSWERS.length]));
        send(
                "cases",
                id,
                "case.closed.v1",
                ofCase
                        + ",\"closedOn\":\"%s\",\"reason\":\"COMPLETED_PARTLY\",\"feedbackOffered\":true"
                                .formatted(day.plusDays(60)));
    }

    /** The id of something of a referral, as the services give them out: in the order of time, and otherwise of any value (UUID version 7). */
    private static UUID idOf(int referral, int something) {
        long one = (long) referral * EVENTS + something;
        long time = 0x0190_0000_0000L + one;
        return new UUID(time << 16 | 0x7000, new SplittableRandom(one).nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }

    private void send(String topic, String referralId, String type, String data) {
        sent++;
        var event = """
                {"specversion":"1.0","id":"%s","source":"/bench","type":"%s","subject":"%s","time":"2016-05-03T09:00:00Z",\
                "datacontenttype":"application/json","data":{"referralId":"%s",%s}}""".formatted(
                new UUID(0x0190_0000_0000_7001L, 0x8000_0000_0000_0000L + sent), type, referralId, referralId, data);
        producer.send(new ProducerRecord<>(topic, referralId, event.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        producer.close();
    }
}
