package org.advocacyhub.runtime.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.advocacyhub.runtime.page.FilledIn;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.page.PageSignIn;
import org.advocacyhub.runtime.page.ReturningForms;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns everything that goes wrong into problem details (RFC 9457), {@code type urn:advocacyhub:problem:<code>}, and for a person in a
 * browser into a page.
 */
class Problems {

    /** What the REST layer answers when the path has no such method. */
    private static final Set<Integer> NOT_MATCHED = Set.of(404, 405);

    private static final int INVALID = 400;

    private final PageSignIn signIn;
    private final Instance<ReturningForms> returningForms;

    Problems(PageSignIn signIn, @Any Instance<ReturningForms> returningForms) {
        this.signIn = signIn;
        this.returningForms = returningForms;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, RoutingContext request) {
        var answer = Response.fromResponse(answer(ProblemOf.refusal(refusal), request));
        refusal.retryAfter().ifPresent(pause -> answer.header(HttpHeaders.RETRY_AFTER, pause.toSeconds()));
        return answer.build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violations, RoutingContext request) {
        return answer(ProblemOf.violations(violations), request);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> unauthenticated(RoutingContext request) {
        var problem = ProblemOf.unauthenticated();
        return signIn.concerns(request)
                ? signIn.challenge(request)
                        .map(challenge -> challenge == null ? answer(problem, request) : toSignIn(challenge))
                : FilledIn.of(request).map(form -> answer(problem, request, form));
    }

    private static Response toSignIn(ChallengeData challenge) {
        var answer = Response.status(challenge.status).header(HttpHeaders.CACHE_CONTROL, "no-store");
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(RoutingContext request) {
        return answer(ProblemOf.forbidden(), request);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure, RoutingContext request) {
        var offered = NOT_MATCHED.contains(failure.getResponse().getStatus())
                ? OfferedMethods.insteadOfTheOneAsked()
                : Set.<String>of();
        return offered.isEmpty()
                ? answer(ProblemOf.http(failure), request)
                : Response.fromResponse(answer(ProblemOf.byStatus(405), request))
                        .allow(offered)
                        .build();
    }

    @ServerExceptionMapper(MismatchedInputException.class) // Quarkus has its own for just this one
    Response unreadable(MismatchedInputException failure, RoutingContext request) {
        return answer(ProblemOf.unreadable(failure), request);
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable failure, RoutingContext request) {
        return answer(ProblemOf.anything(failure), request);
    }

    private Response answer(Problem problem, RoutingContext request) {
        return answer(problem, request, FilledIn.readOf(request));
    }

    private Response answer(Problem problem, RoutingContext request, Optional<FilledIn> form) {
        if (!ProblemPage.isWantedBy(request)) {
            return problem.toResponse();
        }
        var page = JsonOrPage.page(
                        ProblemPage.render(problem, request, form, signIn.signOutOf(request), again(problem, request)))
                .status(problem.status());
        problem.headers().forEach(page::header);
        return page.build();
    }

    /** The form that has to be put right, where a feature can make it again. */
    private Optional<Form> again(Problem problem, RoutingContext request) {
        var seen = request.request().getParam("version");
        return problem.status() == INVALID
                ? FilledIn.readOf(request).flatMap(sent -> returningForms.stream()
                        .flatMap(feature -> feature.sentTo(request.normalizedPath()).stream())
                        .filter(form -> form.isSent(request.normalizedPath(), sent))
                        .map(form -> seen == null ? form : form.of(new EntityTag(seen)))
                        .findFirst())
                : Optional.empty();
    }
}
