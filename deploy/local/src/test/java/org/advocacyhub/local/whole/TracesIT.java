package org.advocacyhub.local.whole;

import static java.util.stream.Collectors.toSet;
import static org.advocacyhub.local.whole.WholeSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.whole.Collector.Work;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One trace follows a referral through all four services, and tells nothing of the person (architecture.md 7, ADR 0094). */
@Order(2)
@ExtendWith(WholeSuite.class)
class TracesIT {

    private static final Set<String> SERVICES =
            Set.of("referral-service", "triage-service", "provider-service", "monitoring-service");

    private static final Set<String> HEAR_OF_OFFERS =
            Set.of("referral-service", "provider-service", "monitoring-service");

    private static final String SUBJECT = "cloudevents.event_subject";

    private static final Set<String> ALLOWED = Set.of(
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "code.function.name",
            "code.function",
            "code.namespace",
            "error.type",
            "messaging.system",
            "messaging.operation.type",
            "messaging.destination.name",
            "messaging.destination.partition.id",
            "messaging.kafka.offset",
            "messaging.message.id",
            "cloudevents.event_type",
            SUBJECT);

    private final WholeSuite whole;
    private final Road road;

    TracesIT(WholeSuite whole) {
        this.whole = whole;
        this.road = new Road(whole);
    }

    @Test
    void one_trace_follows_a_referral_through_all_four_services() {
        var referralId = road.refer(Forms.community("Traced"));
        road.openOffer(referralId, 1);

        var trace = eventually(
                "all four services tell of the referral and of its offer", () -> whole.collector().told().stream()
                        .filter(work -> work.attribute(SUBJECT).equals(referralId))
                        .map(work -> whole.collector().ofTrace(work.traceId()))
                        .filter(works ->
                                services(works, "allocation.offer-made.v1").equals(HEAR_OF_OFFERS))
                        .filter(works -> services(works, "").equals(SERVICES))
                        .filter(works ->
                                works.stream().anyMatch(work -> work.parentId().isEmpty()))
                        .findFirst()
                        .orElse(null));

        var request = only(trace, "referral-service", "POST /referrals");
        assertEquals("201", request.attribute("http.response.status_code"));
        var triage = handling(trace, "triage-service", "referral.received.v1");
        var provider = handling(trace, "provider-service", "allocation.offer-made.v1");
        assertEquals(request.spanId(), triage.parentId());
        assertEquals(triage.spanId(), provider.parentId());
        assertEquals(
                request.spanId(),
                handling(trace, "monitoring-service", "referral.received.v1").parentId());
        assertEquals(
                triage.spanId(),
                handling(trace, "monitoring-service", "allocation.offer-made.v1")
                        .parentId());
    }

    @Test
    void no_span_of_any_test_tells_of_a_person() {
        var name = "Q" + UUID.randomUUID().toString().substring(0, 8);
        road.refer(Forms.community(name));
        whole.as("triage-worker").get(Part.REFERRAL, "/referrals?status=" + name);
        eventually(
                "the wrong question is told of",
                () -> whole.collector().told().stream()
                                .anyMatch(work -> work.name().equals("GET /referrals")
                                        && work.attribute("http.response.status_code")
                                                .startsWith("4"))
                        ? true
                        : null);

        var told = whole.collector().told();
        assertFalse(told.isEmpty());
        for (var work : told) {
            assertTrue(ALLOWED.containsAll(work.attributes().keySet()), work::toString);
            assertEquals(0, work.events(), work::toString);
            assertEquals("", work.statusText());
            assertFalse(work.toString().contains(name), work::toString);
            assertFalse(work.name().contains("?"), work::toString);
        }
    }

    /** Who has handled an event of a type, or any for none. */
    private static Set<String> services(List<Work> trace, String type) {
        return trace.stream()
                .filter(work -> work.attribute("cloudevents.event_type").contains(type))
                .map(Work::service)
                .collect(toSet());
    }

    private static Work only(List<Work> trace, String service, String name) {
        return trace.stream()
                .filter(work -> work.isOf(service) && work.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " of " + service + " in " + trace));
    }

    private static Work handling(List<Work> trace, String service, String type) {
        return trace.stream()
                .filter(work -> work.isOf(service)
                        && work.attribute("cloudevents.event_type").equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError(service + " did not tell of " + type + " in " + trace));
    }
}
