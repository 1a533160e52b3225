package org.advocacyhub.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.advocacyhub.local.server.Tokens;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Secrets;

/**
 * Makes callers of one suite. They share connections (HTTP/1.1, kept alive) and tokens, and try again for a while when a service is
 * away, unless they are {@link #withoutPatience}.
 */
public final class Callers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHANGED_MEANWHILE = 412;
    private static final int LOOKS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(502, 503, 504);

    private final Ports ports;
    private final Tokens tokens;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Callers(Ports ports, Secrets secrets) {
        this(ports, secrets, PATIENCE);
    }

    private Callers(Ports ports, Secrets secrets, Duration patience) {
        this.ports = ports;
        this.tokens = new Tokens(ports, secrets);
        this.patience = patience;
    }

    /** Callers who take each answer as it comes, and a connection that breaks for a failure. */
    public static Callers withoutPatience(Ports ports, Secrets secrets) {
        return new Callers(ports, secrets, Duration.ZERO);
    }

    /** A caller with the token of a role, a partner's system or a person; see {@link Tokens#of}. */
    public Caller as(String roleOrCaller) {
        return new Caller(roleOrCaller);
    }

    /** A caller without an account. */
    public Caller anybody() {
        return new Caller(null);
    }

    /** One caller; safe for many threads. */
    public final class Caller {

        private final String identity;

        private Caller(String identity) {
            this.identity = identity;
        }

        public Answer get(Part service, String path) {
            return send(service, request(service, "GET", path, null));
        }

        /** The answer in another media type than JSON. */
        public Answer get(Part service, String path, String accept) {
            return send(service, request(service, "GET", path, null).header("Accept", accept));
        }

        /** Posts once in effect: every try carries the same {@code Idempotency-Key}. */
        public Answer post(Part service, String path, JsonNode body) {
            return post(service, path, body, UUID.randomUUID().toString());
        }

        public Answer post(Part service, String path, JsonNode body, String idempotencyKey) {
            return send(service, request(service, "POST", path, body).header("Idempotency-Key", idempotencyKey));
        }

        /** Posts a text of another media type than JSON; the caller looks whether an earlier try had come through. */
        public Answer post(Part service, String path, String mediaType, String text) {
            return send(
                    service,
                    HttpRequest.newBuilder(URI.create(ports.url(service) + path))
                            .timeout(Duration.ofMinutes(2))
                            .header("Content-Type", mediaType)
                            .POST(BodyPublishers.ofString(text)));
        }

        /** Posts a change of something as it is now; {@code versioned} is its path, whose ETag is sent along. */
        public Answer postChange(Part service, String path, JsonNode body, String versioned) {
            return change(service, versioned, () -> request(service, "POST", path, body)
                    .header("Idempotency-Key", UUID.randomUUID().toString()));
        }

        /** Creates, or changes what is there as it is now. */
        public Answer put(Part service, String path, JsonNode body) {
            return put(service, path, body, path);
        }

        /** Changes a part of something; {@code versioned} is the path of the whole, whose ETag is sent along. */
        public Answer put(Part service, String path, JsonNode body, String versioned) {
            return change(service, versioned, () -> request(service, "PUT", path, body));
        }

        /** A service may change something by itself between the look and the change, which is then tried again. */
        private Answer change(Part service, String versioned, Supplier<HttpRequest.Builder> change) {
            for (int attempt = 1; ; attempt++) {
                var request = change.get();
                get(service, versioned).etag().ifPresent(etag -> request.header("If-Match", etag));
                var answer = send(service, request);
                if (answer.status() != CHANGED_MEANWHILE || attempt == LOOKS) {
                    return answer;
                }
            }
        }

        private HttpRequest.Builder request(Part service, String method, String path, JsonNode body) {
            var request = HttpRequest.newBuilder(URI.create(ports.url(service) + path))
                    .timeout(Duration.ofSeconds(30))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            return request;
        }

        private Answer send(Part service, HttpRequest.Builder request) {
            if (identity != null) {
                request.setHeader("Authorization", "Bearer " + tokens.of(identity));
            }
            return trying(service, request.build());
        }
    }

    /** Sends until an answer comes that is not "away for a moment". */
    private Answer trying(Part service, HttpRequest request) {
        var asked = request.method() + " " + service.id() + request.uri().getPath();
        long end = System.nanoTime() + patience.toNanos();
        long pause = 50;
        while (true) {
            try {
                var response = http.send(request, BodyHandlers.ofString());
                if (!WORTH_ANOTHER_TRY.contains(response.statusCode()) || System.nanoTime() > end) {
                    return answer(asked, response);
                }
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(asked + ": no answer for " + patience.toSeconds() + " s", e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            pause(pause);
            pause = Math.min(2 * pause, 1000);
        }
    }

    private static Answer answer(String asked, HttpResponse<String> response) throws IOException {
        boolean json = response.headers()
                .firstValue("content-type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return new Answer(
                asked,
                response.statusCode(),
                json ? JSON.readTree(response.body()) : MissingNode.getInstance(),
                response.body(),
                response.headers().firstValue("etag"));
    }

    private static void pause(long millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
