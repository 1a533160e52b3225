package org.advocacyhub.runtime.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Something that a {@link Form} asks.
 *
 * @param name of the field in the request
 * @param required it may not be left empty
 * @param choices what can be chosen; empty unless that is the kind
 * @param value what stands in it to begin with; null for nothing
 */
public record Box(Kind kind, String name, String label, boolean required, List<Choice> choices, String value) {

    /** What is done with it. */
    public enum Kind {
        CHOICE,
        DAY,
        NUMBER,
        LINE,
        WORDS,
        /** Nobody sees it. */
        FIXED
    }

    /**
     * Something that can be chosen.
     *
     * @param value as the request has it
     * @param words as people say it
     */
    public record Choice(String value, String words) {}

    /** One of some codes. */
    public static Box choice(String name, String label, Enum<?>... codes) {
        return choice(
                name,
                label,
                Arrays.stream(codes)
                        .map(code -> new Choice(code.name(), Said.code(code)))
                        .toList());
    }

    /** One of these. */
    public static Box choice(String name, String label, List<Choice> choices) {
        return new Box(Kind.CHOICE, name, label, true, choices, null);
    }

    /** Yes or no. */
    public static Box yesOrNo(String name, String label) {
        return choice(name, label, List.of(new Choice("true", "Yes"), new Choice("false", "No")));
    }

    /** A day. */
    public static Box day(String name, String label, LocalDate first) {
        return new Box(Kind.DAY, name, label, true, List.of(), first == null ? null : first.toString());
    }

    /** A whole number, not below nought. */
    public static Box number(String name, String label, Integer first) {
        return new Box(Kind.NUMBER, name, label, true, List.of(), first == null ? null : first.toString());
    }

    /** A short text. */
    public static Box line(String name, String label, String first) {
        return new Box(Kind.LINE, name, label, true, List.of(), first);
    }

    /** A text of some lines. */
    public static Box words(String name, String label) {
        return new Box(Kind.WORDS, name, label, true, List.of(), null);
    }

    /** What the page knows already. */
    public static Box fixed(String name, Object value) {
        return new Box(Kind.FIXED, name, name, true, List.of(), value.toString());
    }

    /** The same, in which this stands to begin with, where it can be chosen. */
    public Box startingWith(String first) {
        return new Box(kind, name, label, required, choices, first);
    }

    /** The same, which may be left empty. */
    public Box orNone() {
        return new Box(kind, name, label, false, choices, value);
    }
}
