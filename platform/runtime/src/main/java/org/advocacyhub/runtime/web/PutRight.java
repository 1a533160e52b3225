package org.advocacyhub.runtime.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.advocacyhub.runtime.page.FilledIn;
import org.advocacyhub.runtime.page.FilledIn.Text;
import org.advocacyhub.runtime.page.Said;

/**
 * A form that was refused for what stands in it, as it comes back: what was typed is put right where it is and sent again, and each fault
 * leads to its box (ADR 0128; WCAG 3.3.1). What was chosen from a list stands as it was, since the list is on the page of the form.
 *
 * @param address where it is sent, under a key of its own
 * @param boxes in the order of the form
 */
record PutRight(String address, List<Filled> boxes) {

    /** What is done with a box that comes back. */
    enum Kind {
        /** Nobody sees it. */
        UNSEEN,
        /** Chosen from a list, and read. */
        CHOSEN,
        DAY,
        LINE,
        WORDS
    }

    /**
     * A box that comes back.
     *
     * @param value what was filled in, and what stands in it to begin with
     * @param fault what is wrong with it; null when nothing is
     */
    record Filled(Kind kind, String name, String value, String fault) {

        /** Names it on its page. */
        public String id() {
            return "box-" + name.replaceAll("[^A-Za-z0-9]+", "-");
        }

        /** What it is about, as near as its name says it. */
        public String label() {
            return new Text(name, value).label();
        }

        /** What was chosen, as people say it. */
        public String words() {
            return switch (value) {
                case "true" -> "Yes";
                case "false" -> "No";
                case String named when NAMED.matcher(named).matches() -> named;
                default -> Said.code(value);
            };
        }
    }

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*|true|false");
    private static final Pattern NAMED = Pattern.compile("[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)+");
    private static final Pattern IN_ROW = Pattern.compile("(\\w+)\\.(\\d)\\.(\\w+)");
    private static final Pattern KEY = Pattern.compile("(?<=[?&]key=)[^&]*");
    private static final int LONG_FOR_A_LINE = 60;

    /**
     * The form again; empty where it can't be put right by typing: something else than a text is wrong, or nobody knows what.
     *
     * @param address to which it was sent
     * @param errors with fields as JSON names them
     */
    static Optional<PutRight> of(String address, FilledIn form, List<Refusal.FieldError> errors) {
        var faults = new ArrayList<>(errors);
        var rows = new ArrayList<String>();
        var boxes = form.boxes().entrySet().stream()
                .flatMap(box -> box.getValue().stream().map(value -> new Text(box.getKey(), value)))
                .flatMap(text -> filled(text, faultOf(field(text, rows), faults)))
                .toList();
        var byTyping = faults.isEmpty()
                && !errors.isEmpty()
                && boxes.stream().noneMatch(box -> box.fault() != null && !isTyped(box.kind()));
        return byTyping
                ? Optional.of(new PutRight(
                        KEY.matcher(address).replaceFirst(UUID.randomUUID().toString()), boxes))
                : Optional.empty();
    }

    private static boolean isTyped(Kind kind) {
        return kind != Kind.UNSEEN && kind != Kind.CHOSEN;
    }

    /** As JSON names it: a row that was left empty is none, so the third may be the second of the list. */
    private static String field(Text text, List<String> rows) {
        var inRow = IN_ROW.matcher(text.name());
        if (!inRow.matches()) {
            return text.name();
        }
        var list = inRow.group(1);
        var row = list + "." + inRow.group(2);
        if (!text.value().isBlank() && !rows.contains(row)) {
            rows.add(row);
        }
        var before = rows.stream().filter(other -> other.startsWith(list + ".")).toList();
        return list + "[" + before.indexOf(row) + "]." + inRow.group(3);
    }

    /** Takes it out of those for which there was no box yet. */
    private static String faultOf(String field, List<Refusal.FieldError> faults) {
        var own = faults.stream().filter(error -> error.field().equals(field)).toList();
        faults.removeAll(own);
        return own.isEmpty()
                ? null
                : String.join(
                        " ", own.stream().map(ReturnedForm::wanted).distinct().toList());
    }

    private static Stream<Filled> filled(Text text, String fault) {
        var value = text.value();
        return value.isBlank() && fault == null
                ? Stream.empty()
                : Stream.of(new Filled(kind(text, fault), text.name(), value, fault));
    }

    /** What has a name with strokes, such as a referral, is typed in some forms and chosen in others. */
    private static Kind kind(Text text, String fault) {
        var value = text.value();
        if (!text.isForPeople()) {
            return Kind.UNSEEN;
        }
        if (CODE.matcher(value).matches()
                || fault == null && NAMED.matcher(value).matches()) {
            return Kind.CHOSEN;
        }
        if (DAY.matcher(value).matches()) {
            return Kind.DAY;
        }
        return value.length() > LONG_FOR_A_LINE || value.contains("\n") ? Kind.WORDS : Kind.LINE;
    }

    /** What is wrong, each with the box to which it leads. */
    List<ReturnedForm.Wrong> faults() {
        return boxes.stream()
                .filter(box -> box.fault() != null)
                .map(box -> new ReturnedForm.Wrong(box.id(), box.label() + ": " + box.fault()))
                .toList();
    }
}
