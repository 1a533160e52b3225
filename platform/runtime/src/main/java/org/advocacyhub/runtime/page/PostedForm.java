package org.advocacyhub.runtime.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form of a page says what a program says in JSON, at the same address (ADR 0127): the same operation, with the same roles, checks and
 * refusals. What programs send as headers stands in the form's address: {@code ?key=} is the {@code Idempotency-Key}, made with the page,
 * so that a button that is pressed twice counts once; {@code version=} is the one that the page was made of, for {@code If-Match}.
 * {@code method=} is that of an operation that is not {@code POST}, which is all that a form can say ({@link MethodOfForm}).
 * Once done the browser is led to what was made ({@code Location}), to what the answer shows ({@code Content-Location}), or else to what was
 * changed: the address without its last part. A page that is loaded again sends nothing.
 */
@ApplicationScoped
public class PostedForm {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final Pattern PLAIN = Pattern.compile("[\\w.-]+");
    private static final int BAD_REQUEST = 400;

    /** Before those who ask for the body, of whom the first is at 100. */
    private static final int PRIORITY = 200;

    private static final Pattern OF_ONE =
            Pattern.compile("(/[a-z-]+/\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/");

    /** Whether a browser sends what somebody filled in. */
    public static boolean is(HttpServerRequest request) {
        return request.method() == HttpMethod.POST
                && header(request, HttpHeaders.CONTENT_TYPE)
                        .filter(type -> type.startsWith(FORM))
                        .isPresent()
                && header(request, HttpHeaders.ACCEPT)
                        .filter(types -> types.contains("text/html"))
                        .isPresent();
    }

    /** Whether it stood on a page of ours, as the browser says, which no page can change; over plain HTTP, on one of the same host. */
    public static boolean isFromHere(HttpServerRequest form) {
        var site = form.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = form.getHeader(HttpHeaders.ORIGIN);
        return origin != null && origin.replaceFirst("^https?://", "").equals(form.getHeader(HttpHeaders.HOST));
    }

    void register(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    if (!is(exchange.request())) {
                        exchange.next();
                    } else if (readAddress(exchange.request())) {
                        exchange.addHeadersEndHandler(_ -> leadOn(exchange));
                        exchange.next();
                    } else {
                        exchange.fail(BAD_REQUEST);
                    }
                },
                PRIORITY);
    }

    /** False when no page made this address: what it says could not stand in a header. */
    private static boolean readAddress(HttpServerRequest request) {
        var key = Optional.ofNullable(request.getParam("key"));
        var version = Optional.ofNullable(request.getParam("version"));
        if (!Stream.concat(key.stream(), version.stream()).allMatch(PLAIN.asMatchPredicate())) {
            return false;
        }
        key.ifPresent(given -> request.headers().set("Idempotency-Key", given));
        version.ifPresent(given -> request.headers().set(HttpHeaders.IF_MATCH, '"' + given + '"'));
        return true;
    }

    /** Pages that are no operation's, such as the public form, say themselves where to. */
    private static void leadOn(RoutingContext exchange) {
        var answer = exchange.response();
        var type = Optional.ofNullable(answer.headers().get(HttpHeaders.CONTENT_TYPE));
        if (answer.getStatusCode() / 100 == 2
                && type.filter(given -> given.startsWith("text/html")).isEmpty()) {
            answer.setStatusCode(303);
            if (isFromHere(exchange.request())) {
                Done.tell(answer);
            }
            if (!answer.headers().contains(HttpHeaders.LOCATION)) {
                var shown = answer.headers().get(HttpHeaders.CONTENT_LOCATION);
                answer.putHeader(HttpHeaders.LOCATION, shown == null ? pageOf(exchange.normalizedPath()) : shown);
            }
        }
    }

    /** The page on which a form stood, as the browser says; where it does not say so, the one that its address is about. */
    public static String pageBefore(RoutingContext exchange) {
        var form = exchange.request();
        return header(form, HttpHeaders.REFERER)
                .filter(_ -> isFromHere(form))
                .flatMap(PostedForm::address)
                .filter(page -> isPageOf(form, page))
                .map(page -> page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()))
                .orElseGet(() -> pageOf(exchange.normalizedPath()));
    }

    private static Optional<URI> address(String given) {
        try {
            return Optional.of(new URI(given));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** Of the same host; what answered a form that was sent before is at the form's own address and no page. */
    private static boolean isPageOf(HttpServerRequest form, URI page) {
        return form.authority() != null
                && form.authority().toString().equals(page.getRawAuthority())
                && page.getRawPath().matches("/[^/].*")
                && (page.getRawQuery() == null || !page.getRawQuery().contains("key="));
    }

    /**
     * The page on which a form stood as far as its address says it: that of the first thing that is named by an id, {@code /cases/{caseId}} of
     * {@code /cases/{caseId}/processes/{processId}/end}; where none is, the address without its last part; a list's own.
     */
    public static String pageOf(String address) {
        var ofOne = OF_ONE.matcher(address);
        if (ofOne.lookingAt()) {
            return ofOne.group(1);
        }
        int last = address.lastIndexOf('/');
        return last == 0 ? address : address.substring(0, last);
    }

    private static Optional<String> header(HttpServerRequest request, CharSequence name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}
