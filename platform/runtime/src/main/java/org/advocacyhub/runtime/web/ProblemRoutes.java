package org.advocacyhub.runtime.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.advocacyhub.runtime.page.FilledIn;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.page.PageSignIn;

/** Problem details for what fails before a resource is reached: tokens, oversized bodies, paths outside REST. */
@ApplicationScoped
class ProblemRoutes {

    private static final int UNAUTHENTICATED = 401;

    /** The framework's own routes, for health, metrics and descriptions, answer to any method: they are read, and nothing else. */
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ObjectMapper json;
    private final LargestBody largestBody;
    private final PageSignIn signIn;

    ProblemRoutes(ObjectMapper json, LargestBody largestBody, PageSignIn signIn) {
        this.json = json;
        this.largestBody = largestBody;
        this.signIn = signIn;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::refuseLargeBody).failureHandler(this::fail);
        router.route("/q/*").order(Integer.MIN_VALUE + 1).handler(this::refuseToChange);
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::limitUnannouncedBody);
    }

    private void refuseLargeBody(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_2) {
            // says by itself when it closes; clients take this header for a broken answer
            request.addHeadersEndHandler(_ -> request.response().headers().remove(HttpHeaders.CONNECTION));
        }
        if (lengthOf(request.request().getHeader(HttpHeaders.CONTENT_LENGTH))
                > largestBody.on(request.normalizedPath())) {
            answer(request, ProblemOf.byStatus(413));
        } else {
            request.next();
        }
    }

    private void refuseToChange(RoutingContext request) {
        if (READING.contains(request.request().method())) {
            request.next();
        } else {
            request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
            answer(request, ProblemOf.byStatus(405));
        }
    }

    /** A body that comes in chunks does not say its length before: it is counted while it is read, up to this. */
    private void limitUnannouncedBody(RoutingContext request) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, largestBody.on(request.normalizedPath()));
        request.next();
    }

    private void fail(RoutingContext request) {
        if (request.response().headWritten()) {
            request.next();
        } else if (request.failure() instanceof AuthenticationRedirectException onward) {
            request.response()
                    .setStatusCode(onward.getCode())
                    .putHeader(HttpHeaders.LOCATION, onward.getRedirectUri())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
        } else {
            answer(request, problemOf(request));
        }
    }

    private void answer(RoutingContext request, Problem problem) {
        var answer = request.response().setStatusCode(problem.status());
        problem.headers().forEach(answer::putHeader);
        if (ProblemPage.isWantedBy(request)) {
            JsonOrPage.HEADERS.forEach(answer::putHeader);
            answer.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
            filledIn(request, problem)
                    .map(form ->
                            ProblemPage.render(problem, request, form, signIn.signOutOf(request), Optional.empty()))
                    .subscribe()
                    .with(answer::end, request::fail);
        } else {
            answer.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE).end(write(problem));
        }
    }

    /** Looked for where somebody is signed in no more: all else is refused because of what was sent. */
    private static Uni<Optional<FilledIn>> filledIn(RoutingContext request, Problem problem) {
        return problem.status() == UNAUTHENTICATED
                ? FilledIn.of(request)
                : Uni.createFrom().item(FilledIn.readOf(request));
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
            case AuthenticationException _ -> ProblemOf.unauthenticated();
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
