package org.advocacyhub.provider.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.advocacyhub.provider.webhook.domain.Answer;
import org.advocacyhub.provider.webhook.domain.Answer.Failure;
import org.advocacyhub.provider.webhook.domain.Answer.None;
import org.advocacyhub.provider.webhook.domain.Answer.Status;
import org.advocacyhub.provider.webhook.domain.EndpointAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A receiver is whoever a partner says it is: it may be slow, refuse, lie, redirect, and sit where nobody may call. */
@Timeout(60)
class PostMessageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int CONVERTER_PRIORITY = 200;
    private static final Vertx VERTX = Vertx.vertx();
    private static final PostMessage.Signed MESSAGE = new PostMessage.Signed(
            "feed-41", Instant.ofEpochSecond(1614265330), "v1,x v1,y", "{\"type\":\"OFFER_MADE\"}");

    private Receiver receiver;

    @BeforeEach
    void somebody_listens() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void nobody_listens_any_more() throws IOException {
        receiver.close();
    }

    @AfterAll
    static void all_is_closed() {
        VERTX.close();
    }

    @Test
    void the_message_comes_as_it_is() {
        assertEquals(new Status(204, null), post(receiver.url()));

        var got = receiver.got().getFirst();
        assertEquals("/hub?of=us", got.target());
        assertEquals(MESSAGE.body(), got.body());
        assertEquals("feed-41", got.headers().get("webhook-id"));
        assertEquals("1614265330", got.headers().get("webhook-timestamp"));
        assertEquals("v1,x v1,y", got.headers().get("webhook-signature"));
        assertEquals("application/json", got.headers().get("content-type"));
    }

    static Stream<Arguments> behaviours() {
        return Stream.of(
                behaviour("refuses", Receiver.answering("500 No"), new Status(500, null)),
                behaviour(
                        "asks for patience",
                        Receiver.answering("429 Slowly", "Retry-After: 120"),
                        new Status(429, Duration.ofMinutes(2))),
                behaviour(
                        "names a date",
                        Receiver.answering("503 No", "Retry-After: Tue, 05 Apr 2016 09:00:00 GMT"),
                        new Status(503, null)),
                behaviour("never answers", out -> TimeUnit.SECONDS.sleep(30), new None(Failure.TIMED_OUT)),
                behaviour("dribbles a head", PostMessageTest::dribble, new None(Failure.TIMED_OUT)),
                behaviour(
                        "sends a head without end", PostMessageTest::endlessHead, new None(Failure.CONNECTION_FAILED)),
                behaviour("hangs up", out -> {}, new None(Failure.CONNECTION_FAILED)),
                behaviour("speaks no HTTP", Receiver.saying("220 mail ready\r\n"), new None(Failure.CONNECTION_FAILED)),
                behaviour("says yes without end", PostMessageTest::endlessBody, new Status(200, null)),
                behaviour(
                        "says yes and less than it promised",
                        Receiver.saying("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nshort"),
                        new Status(200, null)),
                behaviour(
                        "says yes and more than it promised",
                        Receiver.saying("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nHTTP/1.1 500 No\r\n\r\n"),
                        new Status(200, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("behaviours")
    void whatever_it_does_it_gets_one_answer_in_time(Receiver.Behaviour behaviour, Answer expected) {
        receiver.behave(behaviour);
        long start = System.nanoTime();

        assertEquals(expected, post(receiver.url()));

        assertTrue(System.nanoTime() - start < PATIENCE.multipliedBy(5).toNanos(), "too much patience");
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() throws IOException {
        try (var elsewhere = new Receiver()) {
            receiver.behave(Receiver.answering("307 There", "Location: " + elsewhere.url()));

            assertEquals(new Status(307, null), post(receiver.url()));

            assertEquals(0, elsewhere.connections());
        }
    }

    @Test
    void nobody_there_is_a_failure() throws IOException {
        receiver.close();

        assertEquals(new None(Failure.CONNECTION_FAILED), post(receiver.url()));
        assertEquals(new None(Failure.NAME_UNKNOWN), post("http://nobody.invalid/"));
    }

    @ParameterizedTest
    @MethodSource("internal")
    void what_leads_inside_is_not_even_connected_to(String host) {
        var port = URI.create(receiver.url()).getPort();

        assertEquals(
                new None(Failure.ADDRESS_NOT_ALLOWED),
                sender(false).handle(new EndpointAddress(URI.create("http://" + host + ":" + port + "/")), MESSAGE));

        assertEquals(0, receiver.connections());
    }

    static Stream<String> internal() {
        return Stream.of("localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "10.0.0.1", "169.254.169.254");
    }

    private static Arguments behaviour(String name, Receiver.Behaviour behaviour, Answer expected) {
        return Arguments.of(Named.of(name, behaviour), expected);
    }

    private static void dribble(OutputStream out) throws IOException, InterruptedException {
        for (var character : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".toCharArray()) {
            out.write(character);
            out.flush();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void endlessHead(OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\n".getBytes());
        while (true) {
            out.write("X-More: of the same\r\n".getBytes());
        }
    }

    private static void endlessBody(OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes());
        while (true) {
            out.write("5\r\nagain\r\n".getBytes());
        }
    }

    private Answer post(String url) {
        return sender(true).handle(new EndpointAddress(URI.create(url)), MESSAGE);
    }

    private static PostMessage sender(boolean anywhere) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(WebhooksConfig.class)
                .withConverter(Duration.class, CONVERTER_PRIORITY, new DurationConverter()) // Quarkus's own, for "5s"
                .addDefaultInterceptors()
                .withDefaultValues(Map.of(
                        "hub.webhooks.allow-anywhere", String.valueOf(anywhere),
                        "hub.webhooks.patience", PATIENCE.toString()))
                .build();
        return new PostMessage(VERTX, config.getConfigMapping(WebhooksConfig.class));
    }
}
