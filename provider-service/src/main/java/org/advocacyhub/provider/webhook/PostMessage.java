package org.advocacyhub.provider.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.advocacyhub.provider.webhook.domain.Answer;
import org.advocacyhub.provider.webhook.domain.Answer.Failure;
import org.advocacyhub.provider.webhook.domain.EndpointAddress;
import org.advocacyhub.provider.webhook.domain.PublicAddress;
import org.jboss.logging.Logger;

/**
 * Posts one message to an address that a partner chose, which makes it the address of an adversary. The name is resolved for
 * each attempt, every address behind it must be public, and the connection goes to the very address that was looked at, so
 * that a name can't change its mind in between. Redirects are answers like others. Only the status counts: whatever
 * follows is not read, and no connection is used twice.
 */
@ApplicationScoped
class PostMessage {

    private static final Logger LOG = Logger.getLogger(PostMessage.class);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int LARGEST_HEAD = 16 * 1024;

    /** A message as it goes out. */
    record Signed(String id, Instant at, String signatures, String body) {}

    private final WebhooksConfig config;
    private final HttpClient http;

    PostMessage(Vertx vertx, WebhooksConfig config) {
        this.config = config;
        if (config.allowAnywhere()) {
            LOG.warn("Webhooks may be posted anywhere, inside too: for tests and for one machine only");
        }
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(false)
                .setPipelining(false)
                .setMaxHeaderSize(LARGEST_HEAD)
                .setMaxPoolSize(config.atOnce())
                .setVerifyHost(true)
                .setTrustAll(false));
    }

    void stop(@Observes ShutdownEvent stopping) {
        http.close();
    }

    /** Waits for the status, for as long as the configuration has patience. */
    Answer handle(EndpointAddress to, Signed message) {
        try {
            var addresses = InetAddress.getAllByName(to.host());
            if (!config.allowAnywhere() && !Arrays.stream(addresses).allMatch(PublicAddress::is)) {
                return new Answer.None(Failure.ADDRESS_NOT_ALLOWED);
            }
            return post(to, addresses[0], message);
        } catch (UnknownHostException nowhere) {
            return new Answer.None(Failure.NAME_UNKNOWN);
        }
    }

    private Answer post(EndpointAddress to, InetAddress address, Signed message) {
        var open = new AtomicReference<HttpClientRequest>();
        Future<Answer> answer = http.request(request(to, address, message)).compose(request -> {
            open.set(request);
            return request.send(message.body()).map(PostMessage::status);
        });
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return new Answer.None(Failure.TIMED_OUT);
        } catch (ExecutionException failed) {
            // the client's own watch may ring before ours
            return new Answer.None(
                    failed.getCause() instanceof TimeoutException ? Failure.TIMED_OUT : Failure.CONNECTION_FAILED);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return new Answer.None(Failure.NOT_SENT);
        } finally {
            close(open.get());
        }
    }

    private RequestOptions request(EndpointAddress to, InetAddress address, Signed message) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(to.port(), address.getHostAddress()))
                .setHost(to.host()) // what the certificate is checked against
                .setPort(to.port())
                .setSsl(to.isTls())
                .setURI(to.target())
                .setFollowRedirects(false)
                .setTimeout(config.patience().toMillis())
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "AdvocacyHub-Webhooks/1")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", Long.toString(message.at().getEpochSecond()))
                .putHeader("webhook-signature", message.signatures());
    }

    private static Answer status(HttpClientResponse response) {
        return new Answer.Status(response.statusCode(), retryAfter(response.getHeader("Retry-After")));
    }

    /** In its form of seconds; a date is left to the plan. */
    private static Duration retryAfter(String header) {
        try {
            return header == null ? null : Duration.ofSeconds(Math.max(0, Integer.parseInt(header.strip())));
        } catch (NumberFormatException notSeconds) {
            return null;
        }
    }

    private static void close(HttpClientRequest request) {
        if (request != null && request.connection() != null) {
            request.connection().close();
        }
    }
}
