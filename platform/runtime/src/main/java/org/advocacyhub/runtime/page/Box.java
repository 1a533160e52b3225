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
 * @param values what stands in it to begin with; several only where several can be ticked
 * @param fault what is wrong with it, for whoever filled it in; null for nothing
 */
public record Box(
        Kind kind,
        String name,
        String label,
        boolean required,
        List<Choice> choices,
        List<String> values,
        String fault) {

    /** What is done with it. */
    public enum Kind {
        CHOICE,
        /** Any number of them. */
        CHOICES,
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
        return new Box(Kind.CHOICE, name, label, true, choices, List.of(), null);
    }

    /** Any of these. */
    public static Box choices(String name, String label, List<Choice> choices) {
        return new Box(Kind.CHOICES, name, label, true, choices, List.of(), null);
    }

    /** Yes or no. */
    public static Box yesOrNo(String name, String label) {
        return choice(name, label, List.of(new Choice("true", "Yes"), new Choice("false", "No")));
    }

    /** A day. */
    public static Box day(String name, String label, LocalDate first) {
        return new Box(Kind.DAY, name, label, true, List.of(), standing(first), null);
    }

    /** A whole number, not below nought. */
    public static Box number(String name, String label, Integer first) {
        return new Box(Kind.NUMBER, name, label, true, List.of(), standing(first), null);
    }

    /** A short text. */
    public static Box line(String name, String label, String first) {
        return new Box(Kind.LINE, name, label, true, List.of(), standing(first), null);
    }

    /** A text of some lines. */
    public static Box words(String name, String label) {
        return new Box(Kind.WORDS, name, label, true, List.of(), List.of(), null);
    }

    /** What the page knows already. */
    public static Box fixed(String name, Object value) {
        return new Box(Kind.FIXED, name, name, true, List.of(), standing(value), null);
    }

    private static List<String> standing(Object first) {
        return first == null ? List.of() : List.of(first.toString());
    }

    /** The same, in which this stands to begin with, where it can be chosen. */
    public Box startingWith(String first) {
        return startingWith(standing(first));
    }

    /** The same, in which these stand to begin with. */
    public Box startingWith(List<String> first) {
        return new Box(kind, name, label, required, choices, List.copyOf(first), fault);
    }

    /** The same, with what is wrong with it; null for nothing. */
    public Box at(String wrong) {
        return new Box(kind, name, label, required, choices, values, wrong);
    }

    /** What stands in it, where it is one; null for nothing. */
    public String value() {
        return values.isEmpty() ? null : values.getFirst();
    }

    /** Whether a choice is ticked. */
    public boolean holds(String choice) {
        return values.contains(choice);
    }

    /** What stands in it may be about somebody. */
    @Override
    public String toString() {
        return "Box[" + name + "]";
    }

    /** The same, which may be left empty. */
    public Box orNone() {
        return new Box(kind, name, label, false, choices, values, fault);
    }
}
