package org.advocacyhub.runtime.page;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A browser's form can only {@code GET} or {@code POST}: {@code ?method=PUT} in its address says which operation is meant (ADR 0128). It
 * is read from what counts as a form of a page and from nothing else, before the operation is looked for, so that its roles and checks are
 * those that apply. Who sends it was settled by then, from the request as it came.
 */
class MethodOfForm {

    private static final Set<String> METHODS = Set.of(HttpMethod.PUT, HttpMethod.DELETE);

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void read(ContainerRequestContext request, HttpServerRequest sent) {
        if (PostedForm.is(sent)) {
            var meant = sent.getParam("method");
            if (meant != null && METHODS.contains(meant)) {
                request.setMethod(meant);
            }
        }
    }
}
