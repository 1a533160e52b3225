package org.advocacyhub.referral.publicform;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.referral.publicform.domain.Kind;
import org.advocacyhub.referral.publicform.domain.Question;

/**
 * A question with the answer that was just given and what is wrong with it. Personal data: never printed.
 *
 * @param box how the question is drawn
 * @param value what was typed; empty for none
 * @param boxes the choices, or the parts of a date
 * @param error null when nothing is wrong
 */
public record FieldView(Question question, String box, String value, List<BoxView> boxes, String error) {

    /** A radio button, a tick box, an entry of a list, or a part of a date. */
    public record BoxView(
            String id, String name, String value, String label, boolean chosen, String size, String autocomplete) {}

    static FieldView of(Question question, Submission told, String error) {
        var boxes = question.kind() == Kind.DATE ? parts(question, told) : choices(question, told);
        return new FieldView(
                question, box(question.kind()), told.one(question.name()).orElse(""), boxes, error);
    }

    private static String box(Kind kind) {
        return switch (kind) {
            case LINE, TELEPHONE, EMAIL, NUMBER -> "input";
            case TEXT, LINES -> "textarea";
            case DATE -> "date";
            case ONE -> "radio";
            case ONE_OF_MANY -> "select";
            case ANY -> "checkbox";
            case TICK -> "tick";
        };
    }

    private static List<BoxView> choices(Question question, Submission told) {
        return question.choices().stream()
                .map(choice -> new BoxView(
                        question.id() + "-" + choice.code(),
                        question.name(),
                        choice.code(),
                        choice.label(),
                        told.all(question.name()).contains(choice.code()),
                        null,
                        null))
                .toList();
    }

    private static List<BoxView> parts(Question question, Submission told) {
        return Question.DATE_PARTS.stream()
                .map(part -> new BoxView(
                        question.id() + "-" + part,
                        question.name() + "." + part,
                        told.one(question.name() + "." + part).orElse(""),
                        part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1),
                        false,
                        part.equals("year") ? "4" : "2",
                        question.autocomplete().equals("off") ? "off" : question.autocomplete() + "-" + part))
                .toList();
    }

    /** The kind of input, which decides the keyboard of a telephone. */
    public String type() {
        return switch (question.kind()) {
            case TELEPHONE -> "tel";
            case EMAIL -> "email";
            default -> "text";
        };
    }

    /** Short answers stand beside each other. */
    public boolean inline() {
        return boxes.size() <= 3 && boxes.stream().allMatch(box -> box.label().length() <= 12);
    }

    /** Digits only. */
    public boolean numeric() {
        return question.kind() == Kind.NUMBER;
    }

    /** The answer is short, and its box shows that. */
    public boolean narrow() {
        return numeric() || question.name().endsWith("ostcode") || question.kind() == Kind.TELEPHONE;
    }

    /** The ids of hint and error, which a screen reader reads after the label; null when there are none. */
    public String describedBy() {
        var ids = Stream.of(
                        question.hint() == null ? "" : question.id() + "-hint",
                        error == null ? "" : question.id() + "-error")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    @Override
    public String toString() {
        return "FieldView[not shown]";
    }
}
