package org.advocacyhub.runtime.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.advocacyhub.runtime.web.Refusal.FieldError;

/** Names the fields that a request got wrong, as paths in its JSON: {@code person.dateOfBirth}, {@code items[2].to}. */
final class FieldErrors {

    /** How Jackson's message begins when a number or a truth value is missing. */
    private static final String ABSENT = "Cannot map `null`";

    /** How resources call the parameter that is the body. */
    private static final String BODY = "request";

    private FieldErrors() {}

    static List<FieldError> of(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(FieldErrors::of)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
                .toList();
    }

    private static FieldError of(ConstraintViolation<?> violation) {
        if (isBody(violation.getPropertyPath())) {
            return new FieldError("body", "required", "Send a body of JSON.");
        }
        var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return new FieldError(pathOf(violation.getPropertyPath()), kebab(constraint), violation.getMessage());
    }

    private static boolean isBody(Path path) {
        var nodes = StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .toList();
        return nodes.size() == 1
                && nodes.getFirst().getKind() == ElementKind.PARAMETER
                && nodes.getFirst().getName().equals(BODY);
    }

    /** The path without the method and, for a body, without its parameter: a query parameter keeps its name. */
    private static String pathOf(Path path) {
        var nodes = StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.CONTAINER_ELEMENT)
                .toList();
        var isBody = nodes.size() > 1 && nodes.getFirst().getKind() == ElementKind.PARAMETER;
        return (isBody ? nodes.subList(1, nodes.size()) : nodes)
                .stream().map(Object::toString).filter(name -> !name.isEmpty()).collect(Collectors.joining("."));
    }

    private static String kebab(Class<?> constraint) {
        return constraint.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The field at which reading JSON stopped; empty when the text is no JSON at all. */
    static Optional<FieldError> of(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return Optional.empty();
        }
        var field = mapping.getPath().stream()
                .map(FieldErrors::stepOf)
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return Optional.of(
                switch (mapping) {
                    case UnrecognizedPropertyException _ ->
                        new FieldError(field, "unknown-field", "There is no such field.");
                    case TextOnly.NoText _ -> new FieldError(field, "no-text", TextOnly.ADVICE);
                    case MismatchedInputException absent
                    when absent.getOriginalMessage().startsWith(ABSENT) ->
                        new FieldError(field, "not-null", "must not be null");
                    default -> new FieldError(field, "unreadable", ValueForm.of(wanted(mapping)));
                });
    }

    /** What the field takes; null when the failure does not say it. */
    private static Class<?> wanted(JsonMappingException failure) {
        return switch (failure) {
            case MismatchedInputException other -> other.getTargetType();
            case JsonMappingException wrapped
            when wrapped.getCause() instanceof InputCoercionException tooLarge -> tooLarge.getTargetType();
            default -> null;
        };
    }

    private static String stepOf(JsonMappingException.Reference step) {
        return step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]";
    }
}
