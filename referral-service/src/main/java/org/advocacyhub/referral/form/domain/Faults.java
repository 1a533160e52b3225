package org.advocacyhub.referral.form.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects every fault of a form, so that its sender can mend all of them at once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void unless(boolean sound, String field, String code, String message) {
        if (!sound) {
            found.add(new Fault(field, code, message));
        }
    }

    /** A text within bounds and without control characters, which neither paper nor the database can hold. */
    void text(String field, String text, int longest) {
        if (text == null) {
            return;
        }
        unless(text.length() <= longest, field, "too-long", "Use at most " + longest + " characters.");
        unless(printable(text), field, "not-text", "Use letters, digits, signs and line breaks only.");
    }

    /** A text of one form; an empty one counts as not answered. */
    void form(String field, String text, Pattern form, String code, String message) {
        unless(!Given.given(text) || form.matcher(text.strip()).matches(), field, code, message);
    }

    void items(String field, List<?> items, int most) {
        unless(items.size() <= most, field, "too-many", "Give at most " + most + ".");
    }

    void range(String field, Integer number, int lowest, int highest) {
        unless(
                number == null || (number >= lowest && number <= highest),
                field,
                "out-of-range",
                "Give a whole number from " + lowest + " to " + highest + ".");
    }

    void addAll(List<Fault> others) {
        found.addAll(others);
    }

    List<Fault> list() {
        return List.copyOf(found);
    }

    private static boolean printable(String text) {
        return text.codePoints()
                .noneMatch(point -> (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t')
                        || Character.getType(point) == Character.SURROGATE
                        || !Character.isDefined(point));
    }
}
