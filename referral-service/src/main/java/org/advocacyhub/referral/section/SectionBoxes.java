package org.advocacyhub.referral.section;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.advocacyhub.referral.publicform.domain.CallForm;
import org.advocacyhub.referral.publicform.domain.Question;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.FilledIn;
import org.advocacyhub.runtime.page.Said;

/**
 * A section of the form as boxes, with what was told in them, and what they say read back. They ask in the words of a call where it asks
 * the same.
 */
public final class SectionBoxes {

    /** Answers of some lines. */
    private static final Pattern LONG =
            Pattern.compile("(?i).*(summary|reason|note|notes|text|detail|measures|conditions|address|outcome|times"
                    + "|adjustments)$");

    private SectionBoxes() {}

    /**
     * The boxes of a section.
     *
     * @param whole all that was told, as a tree
     * @param readable what of it the reader may read: the rest has no box, and stays as it is
     */
    public static List<Box> of(PageSection section, ObjectNode whole, ObjectNode readable) {
        return SectionField.of(section, whole).stream()
                .filter(field -> isOpen(field, whole, readable))
                .map(field -> box(field).orNone().startingWith(told(field, readable)))
                .toList();
    }

    /** How many answers of a section stay as they are since the reader may not read them. */
    public static long hidden(PageSection section, ObjectNode whole, ObjectNode readable) {
        return SectionField.of(section, whole).stream()
                .filter(field -> !isOpen(field, whole, readable))
                .count();
    }

    /** All that was told, with what the boxes of a section say in place of what they said. */
    public static ObjectNode tell(PageSection section, ObjectNode whole, ObjectNode readable, FilledIn sent) {
        var told = whole.deepCopy();
        for (var field : SectionField.of(section, whole)) {
            if (isOpen(field, whole, readable)) {
                put(told, field, given(field, sent));
            }
        }
        section.fields().forEach(name -> dropEmptyItems(told.path(name)));
        return told;
    }

    private static boolean isOpen(SectionField field, ObjectNode whole, ObjectNode readable) {
        return whole.at(field.pointer()).isMissingNode()
                || !readable.at(field.pointer()).isMissingNode();
    }

    private static List<String> told(SectionField field, ObjectNode readable) {
        var answer = readable.at(field.pointer());
        if (answer.isMissingNode() || answer.isNull()) {
            return List.of();
        }
        if (!answer.isArray()) {
            return List.of(answer.asText());
        }
        var several = StreamSupport.stream(answer.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return field.type().isEnum() ? several : List.of(String.join("\n", several));
    }

    private static List<String> given(SectionField field, FilledIn sent) {
        return sent.boxes().getOrDefault(field.name(), List.of()).stream()
                .map(value -> value.replace("\r\n", "\n"))
                .flatMap(value -> field.several() ? Arrays.stream(value.split("\n")) : Stream.of(value))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static void put(ObjectNode told, SectionField field, List<String> given) {
        var around = field.pointer().head();
        var last = field.pointer().last().getMatchingProperty();
        if (given.isEmpty()) {
            if (told.at(around) instanceof ObjectNode there) {
                there.remove(last);
            }
            return;
        }
        var there = around.matches() ? told : told.withObject(around);
        if (field.several()) {
            given.forEach(there.putArray(last)::add);
        } else {
            there.set(last, JsonNodeFactory.instance.textNode(given.getFirst()));
        }
    }

    /** A row that was left empty is none. */
    private static void dropEmptyItems(JsonNode told) {
        if (told instanceof ArrayNode items) {
            items.removeIf(item -> item.isNull() || item.isObject() && item.isEmpty());
        }
        told.forEach(SectionBoxes::dropEmptyItems);
    }

    private static Box box(SectionField field) {
        var asked = question(field);
        var label = SectionWords.label(field, asked);
        if (field.type().isEnum()) {
            var choices = choices(field.type(), asked);
            return field.several()
                    ? Box.choices(field.name(), label, choices)
                    : Box.choice(field.name(), label, choices);
        }
        if (field.type() == LocalDate.class) {
            return Box.day(field.name(), label, null);
        }
        if (field.type() == Boolean.class) {
            return Box.yesOrNo(field.name(), label);
        }
        if (field.type() == Integer.class) {
            return Box.number(field.name(), label, null);
        }
        return field.several() || LONG.matcher(field.name()).matches()
                ? Box.words(field.name(), label)
                : Box.line(field.name(), label, null);
    }

    /** The question of a call that asks just this. */
    private static Optional<Question> question(SectionField field) {
        return CallForm.FORM.questionFor(field.path()).filter(asked -> asked.name()
                .equals(field.path()));
    }

    private static List<Choice> choices(Class<?> codes, Optional<Question> asked) {
        return Arrays.stream(codes.getEnumConstants())
                .map(code -> ((Enum<?>) code).name())
                .map(code -> new Choice(code, words(code, asked)))
                .toList();
    }

    private static String words(String code, Optional<Question> asked) {
        return asked.stream()
                .flatMap(question -> question.choices().stream())
                .filter(choice -> choice.code().equals(code))
                .map(org.advocacyhub.referral.publicform.domain.Choice::label)
                .findFirst()
                .orElseGet(() -> switch (code) {
                    case "Y" -> "Yes";
                    case "N" -> "No";
                    case "U" -> "Not known";
                    default -> Said.code(code);
                });
    }
}
