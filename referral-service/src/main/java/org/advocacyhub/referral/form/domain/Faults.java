package org.advocacyhub.referral.form.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects every fault of a form, so that its sender can mend all of them at once. */
public final class Faults {

    /** Longest name, job title or other line. */
    static final int LINE = 80;
    /** Longest name of an organisation. */
    static final int LONG_LINE = 160;
    /** Longest address. */
    static final int ADDRESS = 400;
    /** Longest reason or note. */
    static final int NOTE = 1000;
    /** Longest story. */
    static final int STORY = 4000;

    private static final int MANY = 40;

    /** Below it every code point that is no control character is a sign: the Latin alphabets. */
    private static final int FIRST_NOT_PRINTABLE = 0x0378;

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ()./-]{7,30}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern COUNCIL = Pattern.compile("E(06|08|09|10)[0-9]{6}|W06[0-9]{6}");

    private final List<Fault> found = new ArrayList<>();

    /** Notes a fault unless all is well. */
    public void unless(boolean sound, String field, String code, String message) {
        if (!sound) {
            found.add(new Fault(field, code, message));
        }
    }

    /** A text within bounds and without control characters, which neither paper nor the database can hold. */
    public void text(String field, String text, int longest) {
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

    /** A list of codes: as long as any list of codes is. */
    void codes(String field, List<?> items) {
        items(field, items, MANY);
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

    /** A name, a job title or another line. */
    public void line(String field, String text) {
        text(field, text, LINE);
    }

    /** A reason or a note. */
    public void note(String field, String text) {
        text(field, text, NOTE);
    }

    void postcode(String field, String text) {
        unless(
                !Given.given(text) || Postcode.parse(text).isPresent(),
                field,
                "not-a-postcode",
                "Use a whole UK postcode, for example ME14 1XX, or NFA for no fixed abode.");
    }

    void telephone(String field, String text) {
        form(field, text, TELEPHONE, "not-a-telephone-number", "Use digits and spaces, with + for abroad.");
    }

    void email(String field, String text) {
        text(field, text, 254);
        form(field, text, EMAIL, "not-an-email-address", "Use the form name@example.org.");
    }

    /** A council by its GSS code. */
    void council(String field, String text) {
        form(field, text, COUNCIL, "not-a-council", "Use the council's nine-character code, for example E10000016.");
    }

    void addAll(List<Fault> others) {
        found.addAll(others);
    }

    /** All of them. */
    public List<Fault> list() {
        return List.copyOf(found);
    }

    private static boolean printable(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!printable(text.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean printable(int point) {
        if (Character.isISOControl(point)) {
            return point == '\n' || point == '\r' || point == '\t';
        }
        return point < FIRST_NOT_PRINTABLE
                || (Character.isDefined(point) && Character.getType(point) != Character.SURROGATE);
    }
}
