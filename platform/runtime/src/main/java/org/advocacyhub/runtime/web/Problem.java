package org.advocacyhub.runtime.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.advocacyhub.runtime.web.Refusal.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Problem details (RFC 9457): the body of every answer that is not a success.
 *
 * @param type stable, {@code urn:advocacyhub:problem:<code>}; programs look at this
 * @param title the kind of problem in a few words
 * @param detail this occurrence, in plain English, without personal data
 * @param instance names this occurrence when it has to be looked up in the log
 * @param errors what is wrong with which field
 */
@JsonInclude(Include.NON_EMPTY)
@Schema(name = "Problem", description = "Problem details (RFC 9457)")
public record Problem(URI type, String title, int status, String detail, URI instance, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String URN = "urn:advocacyhub:problem:";

    /** A problem without field errors. */
    static Problem of(int status, String code, String detail) {
        return of(status, code, detail, List.of());
    }

    static Problem of(int status, String code, String detail, List<FieldError> errors) {
        return new Problem(URI.create(URN + code), titleOf(status), status, detail, null, errors);
    }

    Problem quoting(String id) {
        return new Problem(type, title, status, detail, URI.create("urn:uuid:" + id), errors);
    }

    Response toResponse() {
        var answer = Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
        headers().forEach(answer::header);
        return answer.build();
    }

    /** What HTTP wants said beside the body. */
    Map<String, String> headers() {
        return switch (status) {
            case 401 -> Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 413 -> Map.of("Connection", "close"); // the rest of the body is not read
            case 503 -> Map.of(HttpHeaders.RETRY_AFTER, "5");
            default -> Map.of();
        };
    }

    private static String titleOf(int status) {
        var known = Response.Status.fromStatusCode(status);
        return known != null ? known.getReasonPhrase() : status == 422 ? "Unprocessable Content" : "Problem";
    }
}
