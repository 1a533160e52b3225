package org.advocacyhub.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.advocacyhub.testkit.PublishedOperations.Operation;

/**
 * What nobody means well with ({@link HostileBodies}), sent to every published operation that takes JSON: each is refused as a problem,
 * and nothing of it is stored.
 */
public final class HostileRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 8;
    private static final int SHOWN = 600;

    /** Tables that move by themselves: what is told, what was heard, and the public directory, which is made anew by the clock. */
    private static final Set<String> MOVE_BY_THEMSELVES = Set.of("outbox_event", "inbox_event", "directory_entry");

    /**
     * Whoever sends them.
     *
     * @param ids what stands for a parameter of a path; an id of nothing does for any other
     * @param token of somebody who may call the operation
     */
    public record Sender(Map<String, String> ids, Function<Operation, String> token) {}

    private record Sent(Operation operation, byte[] body) {}

    private final Sender sender;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HostileRequests(Sender sender) {
        this.sender = sender;
    }

    /**
     * Sends so many to each operation and says what was wrong; the same seed sends the same.
     *
     * @return an answer that is no refusal or no problem, with what was sent, and each table that holds more or less than before
     */
    public static List<String> complaints(long seed, int toEach, Sender sender) {
        var before = stored();
        var complaints = new ArrayList<>(new HostileRequests(sender).send(seed, toEach));
        var after = stored();
        after.forEach((table, rows) -> {
            if (!rows.equals(before.get(table))) {
                complaints.add(table + " held " + before.get(table) + " rows, and now " + rows);
            }
        });
        return complaints;
    }

    private List<String> send(long seed, int toEach) {
        var tries = PublishedOperations.all().stream()
                .filter(operation -> operation.schema() != null && example(operation) != null)
                .flatMap(operation -> bodies(seed, operation).limit(toEach).map(body -> new Sent(operation, body)))
                .<Callable<String>>map(sent -> () -> complaint(sent))
                .toList();
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            var complaints = new ArrayList<String>();
            for (var answer : senders.invokeAll(tries)) {
                if (answer.get() != null) {
                    complaints.add(answer.get());
                }
            }
            return complaints;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Stream<byte[]> bodies(long seed, Operation operation) {
        return Stream.generate(new HostileBodies(seed, operation.schema(), example(operation))::next);
    }

    /** Null when the operation takes no object. */
    private static ObjectNode example(Operation operation) {
        try {
            return JSON.readTree(operation.body()) instanceof ObjectNode object && !object.isEmpty() ? object : null;
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }

    /** Null when the body was refused in the right way. */
    private String complaint(Sent sent) throws IOException, InterruptedException {
        var answer = http.send(request(sent), BodyHandlers.ofString());
        return isRefusal(answer)
                ? null
                : sent.operation() + ": " + answer.statusCode() + " for " + shown(sent.body()) + " -> " + answer.body();
    }

    private HttpRequest request(Sent sent) {
        var path = sent.operation().path();
        for (var parameter : sent.operation().parameters()) {
            path = path.replace(
                    "{" + parameter + "}",
                    sender.ids().getOrDefault(parameter, UUID.randomUUID().toString()));
        }
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(sent.operation().verb(), BodyPublishers.ofByteArray(sent.body()));
        if (!sent.operation().isPublic()) {
            request.header("Authorization", "Bearer " + sender.token().apply(sent.operation()));
        }
        return request.build();
    }

    private static boolean isRefusal(HttpResponse<String> answer) {
        var status = answer.statusCode();
        return status >= 400
                && status < 500
                && status != 401
                && status != 403
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    }

    private static String shown(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(SHOWN, text.length()));
    }

    private static Map<String, Long> stored() {
        var counts = new TreeMap<String, Long>();
        Database.rows("select tablename from pg_tables where schemaname = 'public'").stream()
                .map(row -> (String) row.get("tablename"))
                .filter(table -> !MOVE_BY_THEMSELVES.contains(table))
                .forEach(table -> counts.put(table, Database.number("select count(*) from \"" + table + "\"")));
        return counts;
    }
}
