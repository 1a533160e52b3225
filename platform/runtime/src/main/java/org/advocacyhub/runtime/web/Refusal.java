package org.advocacyhub.runtime.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A request that was understood and is refused. The only exception by which a use case says no to a caller; only
 * {@link Problems} knows what it looks like over HTTP. Details name the case, never the person.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it is refused, each with its HTTP status. */
    public enum Kind {
        INVALID(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        UNPROCESSABLE(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * What is wrong with one field.
     *
     * @param field path in the request, for example {@code person.dateOfBirth}
     * @param code kebab-case, stable
     * @param message what to do, in plain English
     */
    public record FieldError(String field, String code, String message) {}

    private final Kind kind;
    private final String code;
    private final transient List<FieldError> errors;
    private final transient Duration retryAfter;

    private Refusal(Kind kind, String code, String detail, List<FieldError> errors) {
        this(kind, code, detail, errors, null);
    }

    private Refusal(Kind kind, String code, String detail, List<FieldError> errors, Duration retryAfter) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** 400: the request contradicts itself or a rule; says which fields. */
    public static Refusal invalid(String code, String detail, List<FieldError> errors) {
        return new Refusal(Kind.INVALID, code, detail, errors);
    }

    /** 400 for a single field. */
    public static Refusal invalid(String field, String code, String message) {
        return invalid("invalid-request", message, List.of(new FieldError(field, code, message)));
    }

    /** 404: it does not exist, or not for this caller. */
    public static Refusal notFound(String code, String detail) {
        return new Refusal(Kind.NOT_FOUND, code, detail, List.of());
    }

    /** 409: it exists, but not in a state that allows this; the detail says what is allowed. */
    public static Refusal conflict(String code, String detail) {
        return new Refusal(Kind.CONFLICT, code, detail, List.of());
    }

    /** 403: the caller may never do this. */
    public static Refusal forbidden(String code, String detail) {
        return new Refusal(Kind.FORBIDDEN, code, detail, List.of());
    }

    /** 429: too many requests came from there; after the pause one more is welcome. */
    public static Refusal tooMany(String code, String detail, Duration retryAfter) {
        return new Refusal(Kind.TOO_MANY, code, detail, List.of(), retryAfter);
    }

    /** Any other kind. */
    public static Refusal of(Kind kind, String code, String detail) {
        return new Refusal(kind, code, detail, List.of());
    }

    /** The same, where what was refused is a part of the request: its fields are named as paths in the whole. */
    public Refusal within(String part) {
        return new Refusal(
                kind,
                code,
                getMessage(),
                errors.stream()
                        .map(error -> new FieldError(part + "." + error.field(), error.code(), error.message()))
                        .toList(),
                retryAfter);
    }

    public Kind kind() {
        return kind;
    }

    /** Stable code, last part of the problem's {@code type}. */
    public String code() {
        return code;
    }

    /** After which pause the same request may be sent again, where that is known: header {@code Retry-After}. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
