package org.advocacyhub.runtime.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes a request that has no body and names no type for JSON. Otherwise it were refused with 415 for the type of a body that it has
 * not; whether a body is needed is for the operation to say.
 */
class BodilessRequests {

    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH");

    /** Looks at headers only, so no thread is asked for it. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public void readAsJson(ContainerRequestContext request) {
        if (METHODS.contains(request.getMethod()) && namesNoType(request) && hasNoBody(request)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }

    private static boolean namesNoType(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null;
    }

    private static boolean hasNoBody(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return request.getHeaderString("Transfer-Encoding") == null && (length == null || length.equals("0"));
    }
}
