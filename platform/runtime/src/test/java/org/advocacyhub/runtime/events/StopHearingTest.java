package org.advocacyhub.runtime.events;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import java.lang.reflect.Parameter;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which order a service that stops takes its leave (ADR 0106). */
class StopHearingTest {

    /** What CDI takes for an observer that names none. */
    private static final int UNNAMED = Interceptor.Priority.APPLICATION + 500;

    @Test
    void the_topics_are_left_before_the_relay_carries_away_what_their_last_events_told() throws Exception {
        var relay = Class.forName("org.advocacyhub.runtime.relay.RelayService");

        assertTrue(turnOf(StopHearing.class) < turnOf(relay));
    }

    /** When it hears that the service ends, the lower the earlier. */
    private static int turnOf(Class<?> observer) {
        return Stream.of(observer.getDeclaredMethods())
                .flatMap(method -> Stream.of(method.getParameters()))
                .filter(parameter -> parameter.getType() == ShutdownEvent.class)
                .map(StopHearingTest::priority)
                .findFirst()
                .orElseThrow();
    }

    private static int priority(Parameter observed) {
        return Optional.ofNullable(observed.getAnnotation(Priority.class))
                .map(Priority::value)
                .orElse(UNNAMED);
    }
}
