package org.advocacyhub.runtime.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Takes a request that has no body and names no type for JSON. Otherwise it were refused with 415 for the type of a body that it has
 * not; whether a body is needed is for the operation to say. Done before the resources are asked: a filter of theirs costs every
 * request of every service a copy of its headers.
 */
class BodilessRequests {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    /** Before those who ask for the body, of whom the first is at 100. */
    private static final int PRIORITY = 200;

    void register(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    readAsJson(exchange.request());
                    exchange.next();
                },
                PRIORITY);
    }

    private static void readAsJson(HttpServerRequest request) {
        if (METHODS.contains(request.method()) && namesNoType(request) && hasNoBody(request)) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, JSON);
        }
    }

    private static boolean namesNoType(HttpServerRequest request) {
        return !request.headers().contains(HttpHeaders.CONTENT_TYPE);
    }

    private static boolean hasNoBody(HttpServerRequest request) {
        var length = request.headers().get(HttpHeaders.CONTENT_LENGTH);
        return !request.headers().contains(HttpHeaders.TRANSFER_ENCODING) && (length == null || length.equals("0"));
    }
}
