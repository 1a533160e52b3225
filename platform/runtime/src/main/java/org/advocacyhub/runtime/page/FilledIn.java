package org.advocacyhub.runtime.page;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody filled in and sent. When it can't be done the answer shows it to them again (ADR 0128), so that nobody types twice; it
 * stands in that answer and is kept nowhere else. What a page of another site made up is shown to nobody: they might send it for their own.
 *
 * @param boxes by name, what was filled in there; empty texts are left out
 */
public record FilledIn(Map<String, List<String>> boxes) {

    private static final String KEY = FilledIn.class.getName();
    private static final int MOST_BOXES = 200;

    /** {@code lines[1].by}, and {@code lines[1]} for all of a row. */
    private static final Pattern IN_ROW = Pattern.compile("([\\w.]+)\\[(\\d{1,3})]((?:\\..+)?)");

    /** Of several that were ticked, the one that is wrong. */
    private static final Pattern OF_LIST = Pattern.compile("\\[\\d+]$");

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** A form is small: whoever takes longer to send one wants to hold a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * A text of a box.
     *
     * @param name of the box
     */
    public record Text(String name, String value) {

        /** What the box is about, as near as its name says it. */
        public String label() {
            return Said.code(name.replaceAll("[^A-Za-z0-9]+", "_")
                    .replaceAll("(\\p{Lower})(?=\\p{Upper})", "$1_")
                    .toUpperCase(Locale.ROOT));
        }

        /** A code, yes or no or a day in words, any other text as it is. */
        public String words() {
            if (value.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")) {
                return Said.code(value);
            }
            if (value.equals("true") || value.equals("false")) {
                return value.equals("true") ? "Yes" : "No";
            }
            return value.matches("\\d{4}-\\d\\d-\\d\\d") ? Said.reason(value) : value;
        }

        /** Whether it says something to people: the id of a thing was put there by the page. */
        public boolean isForPeople() {
            return !ID.matcher(value).matches();
        }
    }

    /**
     * Reads a form as browsers send it.
     *
     * @throws IllegalArgumentException when it is none, or has more boxes than any page: the rest would be lost unsaid
     */
    public static FilledIn read(String form) {
        var boxes = new QueryStringDecoder(form, StandardCharsets.UTF_8, false, MOST_BOXES + 1, true).parameters();
        if (boxes.values().stream().mapToInt(List::size).sum() > MOST_BOXES) {
            throw new IllegalArgumentException("more than " + MOST_BOXES + " boxes");
        }
        return new FilledIn(boxes);
    }

    /** For the answer to this request, should one be needed that shows it. */
    public void keepFor(RoutingContext request) {
        if (PostedForm.isFromHere(request.request())) {
            request.put(KEY, this);
        }
    }

    /** What was read of a form by now; empty when nothing was, and for what does not come from here. */
    public static Optional<FilledIn> readOf(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    /** The same for a request that was refused before it was read. */
    public static Uni<Optional<FilledIn>> of(RoutingContext exchange) {
        var request = exchange.request();
        if (readOf(exchange).isPresent()
                || request.isEnded()
                || !PostedForm.is(request)
                || !PostedForm.isFromHere(request)
                || !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) { // else nobody looked how long it is
            return Uni.createFrom().item(readOf(exchange));
        }
        return body(request)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(form -> Optional.of(read(form.toString(StandardCharsets.UTF_8))))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static Uni<Buffer> body(HttpServerRequest request) {
        return Uni.createFrom().emitter(emitter -> {
            request.body().onComplete(emitter::complete, emitter::fail);
            request.resume();
        });
    }

    /** Each text, in the order of the form. */
    public List<Text> texts() {
        return boxes.entrySet().stream()
                .flatMap(box -> box.getValue().stream().flatMap(value -> text(box.getKey(), value)))
                .toList();
    }

    /** The name of the box in which a field was filled in: {@code lines.3.by} of {@code lines[1].by} where rows before it were left empty. */
    public String boxOf(String field) {
        var inRow = IN_ROW.matcher(field);
        if (!inRow.matches()) {
            return OF_LIST.matcher(field).replaceFirst("");
        }
        var list = inRow.group(1) + ".";
        var rows = boxes.entrySet().stream()
                .filter(box ->
                        box.getKey().startsWith(list) && box.getValue().stream().anyMatch(value -> !value.isBlank()))
                .map(box -> box.getKey().substring(list.length()).split("\\.", 2)[0])
                .distinct()
                .toList();
        int row = Integer.parseInt(inRow.group(2));
        return row < rows.size()
                ? OF_LIST.matcher(list + rows.get(row) + inRow.group(3)).replaceFirst("")
                : inRow.group(1);
    }

    private static Stream<Text> text(String name, String value) {
        return value.isBlank() ? Stream.empty() : Stream.of(new Text(name, value));
    }
}
