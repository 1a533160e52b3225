package org.advocacyhub.runtime.web;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Predicate;
import org.advocacyhub.runtime.web.Refusal.FieldError;

/**
 * Which texts a query parameter of some type may be. Left to the REST layer, a code that is misspelt were a 404 that names nothing,
 * and {@code dryRun=yes} no dry run.
 *
 * @param code what is wrong with any other text
 * @param advice what to send instead
 */
record Legible(Predicate<String> texts, String code, String advice) {

    /** Of codes, days, ids, numbers and truth values; any other type reads its own texts and refuses by itself. */
    static Legible as(Class<?> type) {
        if (type.isEnum()) {
            var codes = Arrays.stream(type.getEnumConstants())
                    .map(code -> ((Enum<?>) code).name())
                    .toList();
            return new Legible(codes::contains, "unknown-code", "One of " + String.join(", ", codes) + ".");
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> new Legible(day -> DayOnly.of(day).isPresent(), "not-a-date", DayOnly.ADVICE);
            case "UUID" -> new Legible(reads(UUID::fromString), "not-an-id", "An id as it stands in an answer.");
            case "boolean", "Boolean" -> new Legible(Legible::isTruthValue, "not-a-truth-value", "true or false.");
            case "int", "Integer" -> new Legible(reads(Integer::valueOf), "not-a-number", "A whole number.");
            case "long", "Long" -> new Legible(reads(Long::valueOf), "not-a-number", "A whole number.");
            default -> new Legible(_ -> true, "", "");
        };
    }

    /** What is wrong with a parameter that is none of them. */
    FieldError refused(String parameter) {
        return new FieldError(parameter, code, advice);
    }

    private static boolean isTruthValue(String text) {
        return text.equals("true") || text.equals("false");
    }

    private static Predicate<String> reads(Reader reader) {
        return text -> {
            try {
                reader.read(text);
                return true;
            } catch (IllegalArgumentException none) {
                return false;
            }
        };
    }

    /** Makes something of a text, or throws. */
    private interface Reader {
        Object read(String text);
    }
}
