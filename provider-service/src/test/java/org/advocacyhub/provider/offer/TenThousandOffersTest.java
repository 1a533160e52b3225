package org.advocacyhub.provider.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advocacyhub.contracts.AllocationEvent.OfferRecalled;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.provider.Together;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Ten thousand offers, each with a random sequence of acceptance, decline and recall around the end of its time, while the watch lets lapse
 * what is late: all on the real database, many at once. What {@link OfferModelTest} says of one after the other is true of them together
 * (domain.md C.6). Seeded; who comes first of two is left to the machine.
 */
@HubTest
@Timeout(300)
class TenThousandOffersTest {

    private static final int OFFERS = 10_000;
    private static final int PARTNERS = 20;
    private static final int CALLERS = 6;
    /** The time of one offer ends so much after that of the one before. */
    private static final Duration STEP = Duration.ofMillis(10);

    /** What each end says to whoever comes too late; the time may have run out before the hub took it back. */
    private static final Map<String, Set<String>> TOO_LATE = Map.of(
            "ACCEPTED", Set.of("offer-answered"),
            "DECLINED", Set.of("offer-answered"),
            "RECALLED", Set.of("offer-recalled", "offer-lapsed"),
            "LAPSED", Set.of("offer-lapsed"));

    private enum Move {
        ACCEPTED,
        DECLINED,
        RECALLED
    }

    private record Asked(UUID offerId, UUID referralId, String partnerId) {}

    /** Somebody reaches for an offer when the time of the offer of this number ends. */
    private record Attempt(int when, Asked offer, Move move) {}

    /** What an offer came to, by its rows. */
    private record End(String state, long cases, long settlings, long lateRecalls) {}

    @Inject
    AcceptOffer acceptOffer;

    @Inject
    DeclineOffer declineOffer;

    @Inject
    RecallOffer recallOffer;

    @Inject
    LapseOffers lapseOffers;

    private final String reference = "R-" + UUID.randomUUID();
    private final Map<UUID, List<String>> answers = new ConcurrentHashMap<>();

    @Test
    void whatever_comes_together_each_offer_is_moved_once_and_as_the_model_says() throws Exception {
        TestClock.set(Hub.NOW);
        var partners =
                IntStream.range(0, PARTNERS).mapToObj(_ -> Hub.aPartner()).toList();
        var attempts = attempts(offers(partners), new Random(20160405));

        var line = new ConcurrentLinkedQueue<>(attempts);
        Together.run(IntStream.range(0, CALLERS)
                .<Callable<String>>mapToObj(_ -> () -> reachFor(line))
                .toList());
        TestClock.set(Hub.NOW.plus(STEP.multipliedBy(OFFERS + 100)));
        // the service's own round may have some of them in hand
        Awaitility.await().until(() -> lapseOffers.handle(500) == 0 && open() == 0);

        var ends = ends();
        assertEquals(OFFERS, ends.size());
        var recalled = attempts.stream()
                .filter(attempt -> attempt.move() == Move.RECALLED)
                .map(attempt -> attempt.offer().offerId())
                .collect(Collectors.toSet());
        ends.forEach((offerId, end) -> check(offerId, end, recalled.contains(offerId)));
        assertEquals(0, answeredOutOfTime());
        var states = ends.values().stream().collect(Collectors.groupingBy(End::state, Collectors.counting()));
        assertTrue(states.values().stream().allMatch(count -> count > 100), () -> "hardly a race: " + states);
        assertEquals(
                states.get("ACCEPTED"),
                partners.stream().mapToLong(Hub::openCasesOf).sum());
    }

    private long open() {
        return Database.number("select count(*) from offer where referral_ref = ? and state = 'OPEN'", reference);
    }

    private void check(UUID offerId, End end, boolean recalled) {
        var told = answers.getOrDefault(offerId, List.of());
        var wins = told.stream().filter(answer -> !answer.startsWith("offer-")).toList();
        var answered = Set.of("ACCEPTED", "DECLINED").contains(end.state());
        assertEquals(answered ? List.of(end.state()) : List.of(), wins, offerId + " is " + end);
        assertTrue(
                told.stream()
                        .filter(answer -> answer.startsWith("offer-"))
                        .allMatch(TOO_LATE.get(end.state())::contains),
                () -> offerId + " is " + end + " but told " + told);
        var accepted = end.state().equals("ACCEPTED");
        assertEquals(accepted ? 1 : 0, end.cases(), offerId + " is " + end);
        assertEquals(end.state().equals("DECLINED") ? 0 : 1, end.settlings(), offerId + " is " + end);
        assertEquals(accepted && recalled ? 1 : 0, end.lateRecalls(), offerId + " is " + end);
    }

    /** Stored as triage's events leave them, all at once. */
    private List<Asked> offers(List<String> partners) {
        Database.execute(
                """
                insert into offer (id, referral_id, referral_ref, person_key, partner_id, attempt, offered_at, answer_by, service_type, band,
                    specialisms, non_instructed, effective_received_date, contact_due, allocate_due, state, version)
                select gen_random_uuid(), gen_random_uuid(), ?, 'key-' || n, (?::text[])[1 + n %% %d], 1, ?::timestamptz,
                    ?::timestamptz + n * interval '%d milliseconds', 'CARE_ACT', 'P3', '{}', false, ?::date, ?::date + 7, ?::date + 3, 'OPEN', 0
                from generate_series(0, %d) as n
                """.formatted(PARTNERS, STEP.toMillis(), OFFERS - 1),
                reference,
                "{" + String.join(",", partners) + "}",
                Hub.NOW.toString(),
                Hub.NOW.toString(),
                Hub.TODAY.toString(),
                Hub.TODAY.toString(),
                Hub.TODAY.toString());
        return Database.rows(
                        "select id, referral_id, partner_id from offer where referral_ref = ? order by answer_by",
                        reference)
                .stream()
                .map(row ->
                        new Asked((UUID) row.get("id"), (UUID) row.get("referral_id"), (String) row.get("partner_id")))
                .toList();
    }

    /** From some offers' time before its end to some after it, in the order of time. */
    private static List<Attempt> attempts(List<Asked> offers, Random random) {
        var attempts = new ArrayList<Attempt>();
        for (int nth = 0; nth < offers.size(); nth++) {
            for (var move : Move.values()) {
                for (int times = random.nextInt(move == Move.ACCEPTED ? 3 : 2); times > 0; times--) {
                    attempts.add(new Attempt(nth - 8 + random.nextInt(12), offers.get(nth), move));
                }
            }
        }
        attempts.sort(Comparator.comparingInt(Attempt::when));
        return attempts;
    }

    private String reachFor(ConcurrentLinkedQueue<Attempt> line) {
        for (var next = line.poll(); next != null; next = line.poll()) {
            passTo(Hub.NOW.plus(STEP.multipliedBy(Math.max(0, next.when()))));
            answer(next);
            if (next.when() % 16 == 0) {
                lapseOffers.handle(100); // as the watch of another replica
            }
        }
        return "done";
    }

    private synchronized void passTo(Instant now) {
        if (now.isAfter(TestClock.now())) {
            TestClock.set(now);
        }
    }

    private void answer(Attempt attempt) {
        var offer = attempt.offer();
        var scope = new OnlyPartner(offer.partnerId());
        try {
            switch (attempt.move()) {
                case ACCEPTED ->
                    acceptOffer.handle(scope, offer.offerId(), new AcceptOffer.Acceptance(null, null, "test"));
                case DECLINED -> declineOffer.handle(scope, offer.offerId(), DeclineReason.CONFLICT);
                case RECALLED -> {
                    recall(offer);
                    return; // says nothing to the hub
                }
            }
            told(offer, attempt.move().name());
        } catch (Refusal lost) {
            told(offer, lost.code());
        }
    }

    private void recall(Asked offer) {
        QuarkusTransaction.requiringNew()
                .run(() -> recallOffer.handle(new OfferRecalled(
                        offer.referralId(), offer.offerId(), offer.partnerId(), Hub.NOW, "REFERRAL_WITHDRAWN")));
    }

    private void told(Asked offer, String answer) {
        answers.merge(offer.offerId(), List.of(answer), (known, more) -> {
            var all = new ArrayList<>(known);
            all.addAll(more);
            return all;
        });
    }

    private Map<UUID, End> ends() {
        return Database.rows("""
                        select o.id, o.state,
                            (select count(*) from advocacy_case c where c.offer_id = o.id) as cases,
                            count(f.position) filter (where f.type in ('OFFER_RECALLED', 'OFFER_LAPSED', 'CASE_OPENED')) as settlings,
                            count(f.position) filter (where f.type = 'RECALL_CAME_LATE') as late
                        from offer o left join feed_entry f on f.offer_id = o.id
                        where o.referral_ref = ? group by o.id
                        """, reference).stream()
                .collect(Collectors.toMap(row -> (UUID) row.get("id"), TenThousandOffersTest::end));
    }

    private static End end(Map<String, Object> row) {
        Function<String, Long> count = name -> ((Number) row.get(name)).longValue();
        return new End((String) row.get("state"), count.apply("cases"), count.apply("settlings"), count.apply("late"));
    }

    /** Answers and recalls are in time, or before the watch; what lapsed was late. */
    private long answeredOutOfTime() {
        return Database.number("""
                select count(*) from offer where referral_ref = ?
                    and (answered_at is null
                        or state in ('ACCEPTED', 'DECLINED') and answered_at > answer_by
                        or state = 'LAPSED' and answered_at <= answer_by)
                """, reference);
    }
}
