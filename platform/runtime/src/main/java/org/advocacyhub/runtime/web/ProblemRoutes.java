package org.advocacyhub.runtime.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problem details for what fails before a resource is reached: tokens, oversized bodies, paths outside REST. */
@ApplicationScoped
class ProblemRoutes {

    private final ObjectMapper json;
    private final long largestBody;

    ProblemRoutes(
            ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.json = json;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::refuseLargeBody).failureHandler(this::fail);
    }

    private void refuseLargeBody(RoutingContext request) {
        if (lengthOf(request.request().getHeader(HttpHeaders.CONTENT_LENGTH)) > largestBody) {
            answer(request, ProblemOf.byStatus(413));
        } else {
            request.next();
        }
    }

    private void fail(RoutingContext request) {
        if (request.response().headWritten()) {
            request.next();
        } else {
            answer(request, problemOf(request));
        }
    }

    private void answer(RoutingContext request, Problem problem) {
        problem.headers().forEach((name, value) -> request.response().putHeader(name, value));
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(write(problem));
    }

    private static long lengthOf(String contentLength) {
        try {
            return contentLength == null ? 0 : Long.parseLong(contentLength);
        } catch (NumberFormatException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    private static Problem problemOf(RoutingContext request) {
        return switch (request.failure()) {
            case null -> ProblemOf.byStatus(request.statusCode());
            case AuthenticationFailedException _ -> ProblemOf.unauthenticated();
            case UnauthorizedException _ -> ProblemOf.unauthenticated();
            case ForbiddenException _ -> ProblemOf.forbidden();
            case Throwable failure
            when request.statusCode() >= 500 || request.statusCode() < 400 -> ProblemOf.anything(failure);
            default -> ProblemOf.byStatus(request.statusCode());
        };
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
