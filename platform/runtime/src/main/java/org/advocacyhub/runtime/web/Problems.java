package org.advocacyhub.runtime.web;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that goes wrong into problem details (RFC 9457): {@code type urn:advocacyhub:problem:<code>}. */
class Problems {

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return ProblemOf.refusal(refusal).toResponse().build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violations) {
        return ProblemOf.violations(violations).toResponse().build();
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    Response unauthenticated() {
        return ProblemOf.unauthenticated()
                .toResponse()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden() {
        return ProblemOf.forbidden().toResponse().build();
    }

    @ServerExceptionMapper(OptimisticLockException.class)
    Response changedMeanwhile() {
        return ProblemOf.changedMeanwhile().toResponse().build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        return ProblemOf.http(failure);
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable failure) {
        return ProblemOf.anything(failure);
    }
}
