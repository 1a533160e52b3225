package org.advocacyhub.provider.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.provider.AnOffer;
import org.advocacyhub.provider.offer.Offer.State;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Whatever partners, the hub and the clock do to an offer in whatever order, it is what a very simple model says: the first who
 * moves it in time wins, and nothing moves it again (domain.md C.6). A failing sequence is shrunk to the shortest.
 */
class OfferModelTest {

    private static final Instant MADE = Instant.parse("2016-04-05T09:00:00Z");
    private static final Instant ANSWER_BY = MADE.plus(Duration.ofHours(2));

    @Property(tries = 10_000, seed = "20160405")
    void the_first_move_in_time_wins_and_is_the_last(@ForAll("lives") ActionChain<World> life) {
        life.run();
    }

    @Provide
    Arbitrary<ActionChain<World>> lives() {
        return ActionChain.startWith(World::new)
                .withAction(3, moment("accept", World::accept))
                .withAction(2, moment("decline", World::decline))
                .withAction(2, moment("recall", World::recall))
                .withAction(2, moment("watch", World::watch))
                .withAction(1, moment("keep", World::keep))
                .withAction(1, moment("age", World::age))
                .withMaxTransformations(16);
    }

    /** Something happens a little later: often at, just before or just after the end of the time. */
    private static Action.Independent<World> moment(String name, Consumer<World> move) {
        return () -> Arbitraries.frequencyOf(
                        Tuple.of(
                                6,
                                Arbitraries.longs()
                                        .between(0, Duration.ofMinutes(40).toMillis())),
                        Tuple.of(2, Arbitraries.of(-1L, -2L, -3L)))
                .map(wait -> Transformer.mutate(name + " after " + wait, world -> {
                    world.passes(wait);
                    move.accept(world);
                    world.check();
                }));
    }

    /** An offer beside its model. */
    static final class World {

        private final Offer offer = Offer.of(made());
        private Instant now = MADE;

        private State model = State.OPEN;
        private Instant settledAt;
        private String band = "P3";
        private Boolean underEighteen;

        /** Negative: to just before (-1), at (-2) or just after (-3) the end of the time, unless that is past. */
        void passes(long millis) {
            var then =
                    switch ((int) Math.max(millis, -4)) {
                        case -1 -> ANSWER_BY.minusMillis(1);
                        case -2 -> ANSWER_BY;
                        case -3 -> ANSWER_BY.plusMillis(1);
                        default -> now.plusMillis(millis);
                    };
            now = then.isAfter(now) ? then : now;
        }

        void accept() {
            answer(State.ACCEPTED, () -> offer.accept("ADV-01", now));
        }

        void decline() {
            answer(State.DECLINED, () -> offer.decline(DeclineReason.CONFLICT, now));
        }

        void recall() {
            var wins = model == State.OPEN;
            assertEquals(wins, offer.recall(now));
            if (wins) {
                settle(State.RECALLED);
            }
        }

        /** The watch looks only for offers whose time is up. */
        void watch() {
            if (now.isAfter(ANSWER_BY)) {
                offer.lapse(now);
                if (model == State.OPEN) {
                    settle(State.LAPSED);
                }
            }
        }

        void keep() {
            offer.keep("P2", LocalDate.of(2016, 4, 6), null);
            band = model == State.OPEN ? "P2" : band;
        }

        void age() {
            offer.ageIsPutRight(true);
            underEighteen = model == State.OPEN ? Boolean.TRUE : underEighteen;
        }

        private void answer(State end, Runnable answer) {
            var expected = refusal();
            var actual = "none";
            try {
                answer.run();
            } catch (Refusal refused) {
                actual = refused.code();
            }
            assertEquals(expected, actual);
            if (expected.equals("none")) {
                settle(end);
            }
        }

        private String refusal() {
            return switch (model) {
                case OPEN -> now.isAfter(ANSWER_BY) ? "offer-lapsed" : "none";
                case LAPSED -> "offer-lapsed";
                case RECALLED -> "offer-recalled";
                case ACCEPTED, DECLINED -> "offer-answered";
            };
        }

        private void settle(State end) {
            model = end;
            settledAt = now;
        }

        void check() {
            assertEquals(model, offer.state());
            assertEquals(settledAt, offer.answeredAt());
            assertEquals(model == State.ACCEPTED ? "ADV-01" : null, offer.advocateId());
            assertEquals(model == State.DECLINED ? DeclineReason.CONFLICT : null, offer.declineReason());
            assertEquals(band, offer.work().band());
            assertEquals(underEighteen, offer.work().underEighteen());
        }

        private static OfferMade made() {
            return AnOffer.to("ADVOCACY-FOR-ALL").answerBy(ANSWER_BY).event();
        }
    }
}
