package org.advocacyhub.provider.webhook.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.advocacyhub.provider.webhook.domain.Answer.Failure;
import org.advocacyhub.provider.webhook.domain.Answer.None;
import org.advocacyhub.provider.webhook.domain.Answer.Status;
import org.advocacyhub.provider.webhook.domain.DeliveryRules.Next.Delivered;
import org.advocacyhub.provider.webhook.domain.DeliveryRules.Next.GivenUp;
import org.advocacyhub.provider.webhook.domain.DeliveryRules.Next.TryAgain;
import org.advocacyhub.provider.webhook.domain.DeliveryRules.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryRulesTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");
    private static final Instant FIRST = NOW.minus(Duration.ofHours(24));
    private static final List<Duration> PLAN = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void two_hundred_and_what_follows_is_delivered(int status) {
        assertInstanceOf(Delivered.class, after(new Status(status, null), 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 300, 302, 304, 400, 401, 404, 429, 500, 503})
    void everything_else_is_tried_again_by_the_plan(int status) {
        assertEquals(new TryAgain(NOW.plusSeconds(5)), after(new Status(status, null), 1));
        assertEquals(new TryAgain(NOW.plusSeconds(300)), after(new Status(status, null), 2));
    }

    @Test
    void no_answer_is_tried_again_too() {
        assertEquals(new TryAgain(NOW.plusSeconds(5)), after(new None(Failure.TIMED_OUT), 1));
        assertEquals(new TryAgain(NOW.plusSeconds(300)), after(new None(Failure.TIMED_OUT), 2));
    }

    @Test
    void a_receiver_may_ask_for_patience_but_not_for_haste_and_not_for_ever() {
        assertEquals(new TryAgain(NOW.plusSeconds(60)), after(new Status(429, Duration.ofSeconds(60)), 1));
        assertEquals(new TryAgain(NOW.plusSeconds(5)), after(new Status(429, Duration.ofSeconds(1)), 1));
        assertEquals(new TryAgain(NOW.plus(Duration.ofDays(1))), after(new Status(503, Duration.ofDays(30)), 1));
    }

    @Test
    void gone_is_believed_at_once() {
        assertEquals(new GivenUp(Reason.GONE), after(new Status(410, null), 1));
    }

    @Test
    void behind_the_plan_the_message_is_given_up_and_the_endpoint_if_nothing_came_through_since() {
        var last = PLAN.size() + 1;

        assertEquals(new GivenUp(Reason.NO_ANSWER), after(new Status(500, null), last, null));
        assertEquals(new GivenUp(Reason.NO_ANSWER), after(new None(Failure.TIMED_OUT), last, FIRST.minusMillis(1)));
        assertEquals(new GivenUp(null), after(new Status(500, null), last, FIRST));
    }

    private static DeliveryRules.Next after(Answer answer, int attempts) {
        return after(answer, attempts, null);
    }

    private static DeliveryRules.Next after(Answer answer, int attempts, Instant cameThrough) {
        return DeliveryRules.after(answer, attempts, PLAN, NOW, FIRST, cameThrough);
    }
}
