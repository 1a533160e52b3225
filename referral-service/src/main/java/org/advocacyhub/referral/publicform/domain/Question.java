package org.advocacyhub.referral.publicform.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question of the page.
 *
 * @param name the field's path in the data set (domain.md B.1), or one of the page's own {@link OwnQuestions}
 * @param hint what helps to answer; null for none
 * @param autocomplete what the browser may fill in; "off" where an answer must not stay in a shared computer
 * @param choices what can be chosen; empty when it is typed, or when the answers stand in a list of the reference data
 * @param list the list of the reference data that has its answers, see {@link CodeChoices}; null for none
 */
public record Question(
        String name, Kind kind, String label, String hint, String autocomplete, List<Choice> choices, String list) {

    /** The parts of a date, in the order in which they are read. */
    public static final List<String> DATE_PARTS = List.of("day", "month", "year");

    static Question typed(String name, Kind kind, String label) {
        return new Question(name, kind, label, null, "off", List.of(), null);
    }

    static Question of(String name, Kind kind, String label, Choice... choices) {
        return new Question(name, kind, label, null, "off", List.of(choices), null);
    }

    static Question listed(String name, Kind kind, String label, String list) {
        return new Question(name, kind, label, null, "off", List.of(), list);
    }

    Question hint(String text) {
        return new Question(name, kind, label, text, autocomplete, choices, list);
    }

    Question autocomplete(String token) {
        return new Question(name, kind, label, hint, token, choices, list);
    }

    Question offering(List<Choice> found) {
        return new Question(name, kind, label, hint, autocomplete, found, list);
    }

    /** An equality question (domain.md B.5): its answer is kept apart from the form. */
    public boolean forCountingOnly() {
        return name.startsWith(OwnQuestions.EQUALITY + ".");
    }

    /** The id in the page. */
    public String id() {
        return name.replace('.', '-');
    }

    /** Where a link to the question leads: its first box. */
    public String firstBox() {
        return switch (kind) {
            case DATE -> id() + "-" + DATE_PARTS.getFirst();
            case ONE, ANY ->
                choices.stream()
                        .findFirst()
                        .map(choice -> id() + "-" + choice.code())
                        .orElse(id());
            default -> id();
        };
    }

    /** The names under which answers are sent. */
    public Stream<String> fields() {
        return kind == Kind.DATE ? DATE_PARTS.stream().map(part -> name + "." + part) : Stream.of(name);
    }

    /** Whether the page offers such an answer. */
    public boolean offers(String code) {
        return choices.stream().anyMatch(choice -> choice.code().equals(code));
    }

    /** A question whose answer is chosen. */
    public boolean chosen() {
        return !choices.isEmpty();
    }
}
