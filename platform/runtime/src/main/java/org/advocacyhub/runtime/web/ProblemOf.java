package org.advocacyhub.runtime.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.runtime.database.Outage;
import org.jboss.logging.Logger;

/** Which problem stands for which failure. Only codes, field names and fixed texts leave the service. */
final class ProblemOf {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int DEPTH = 20;

    /** PostgreSQL's states for a text with a character, and for a day, that no database holds: only an address can ask for them. */
    private static final Set<String> NO_VALUES = Set.of("22021", "22008");

    private ProblemOf() {}

    static Problem refusal(Refusal refusal) {
        return Problem.of(refusal.kind().status(), refusal.code(), refusal.getMessage(), refusal.errors());
    }

    static Problem violations(ConstraintViolationException violations) {
        return Problem.of(400, "invalid-request", "Correct the named fields.", FieldErrors.of(violations));
    }

    static Problem unreadable(JsonProcessingException failure) {
        return FieldErrors.of(failure)
                .map(error -> Problem.of(400, "invalid-request", "Correct the named fields.", List.of(error)))
                .orElseGet(() -> Problem.of(400, "malformed-json", "The body is not well-formed JSON."));
    }

    static Problem unauthenticated() {
        return Problem.of(401, "unauthenticated", "Send a valid bearer token.");
    }

    static Problem forbidden() {
        return Problem.of(403, "forbidden", "The token's roles do not allow this.");
    }

    static Problem changedMeanwhile() {
        return Problem.of(409, "changed-meanwhile", "Somebody changed it at the same moment: read it again.");
    }

    private static Problem noValue() {
        return Problem.of(
                400,
                "invalid-request",
                "Leave out control characters, and give days that exist, with a year of four digits.");
    }

    static Problem http(WebApplicationException failure) {
        var status = failure.getResponse().getStatus();
        return known(failure).orElseGet(() -> status >= 500 ? unexpected(failure) : byStatus(status));
    }

    /** Whatever was thrown; looks through wrappers. */
    static Problem anything(Throwable failure) {
        return known(failure).orElseGet(() -> unexpected(failure));
    }

    private static Optional<Problem> known(Throwable failure) {
        if (Outage.caused(failure)) {
            LOG.warnf("the database is away: %s", failure.getClass().getName());
            return Optional.of(Problem.of(503, "database-away", "The database cannot be reached: try again soon."));
        }
        return causes(failure)
                .flatMap(cause -> switch (cause) {
                    case Refusal refusal -> Stream.of(refusal(refusal));
                    case ConstraintViolationException violations -> Stream.of(violations(violations));
                    case JsonProcessingException unreadable -> Stream.of(unreadable(unreadable));
                    case OptimisticLockException _ -> Stream.of(changedMeanwhile());
                    case SQLException sql when NO_VALUES.contains(sql.getSQLState()) -> Stream.of(noValue());
                    default -> Stream.empty();
                })
                .findFirst();
    }

    static Problem byStatus(int status) {
        return switch (status) {
            case 400 -> Problem.of(status, "invalid-request", "The request cannot be read.");
            case 401 -> unauthenticated();
            case 403 -> forbidden();
            case 404 -> Problem.of(status, "not-found", "There is nothing here, or not for you.");
            case 405 -> Problem.of(status, "method-not-allowed", "This method is not offered here.");
            case 406 -> Problem.of(status, "not-acceptable", "None of the accepted media types is offered.");
            case 413 -> Problem.of(status, "body-too-large", "The body is larger than allowed.");
            case 415 ->
                Problem.of(
                        status,
                        "unsupported-media-type",
                        "Send the Content-Type that the operation's description names: nearly always application/json.");
            default -> Problem.of(status, "http-" + status, "The request was refused.");
        };
    }

    private static Problem unexpected(Throwable failure) {
        var id = UUID.randomUUID().toString();
        LOG.errorf(failure, "unexpected failure %s", id);
        return Problem.of(500, "unexpected", "Something went wrong here. Quote the instance to the support team.")
                .quoting(id);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Throwable::getCause).limit(DEPTH).takeWhile(cause -> cause != null);
    }
}
