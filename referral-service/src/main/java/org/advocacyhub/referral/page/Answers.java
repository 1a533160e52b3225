package org.advocacyhub.referral.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.runtime.page.Said;

/** What was told, as a list of answers each under its name, in plain words instead of codes. */
public final class Answers {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
    private static final Pattern SHORT_CODE = Pattern.compile("[A-Z]{3,}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T[\\d:.]+Z)?");

    /** Other fields that somebody fills in freely: what is in capitals there was written so. */
    private static final Pattern FREE =
            Pattern.compile("(?i).*(name|address|postcode|code|ref|id|words|summary|detail|note|text).*");

    /** Fields of the form whose answers people write themselves, and nothing is a code that they write. */
    private static final Set<String> WRITTEN = new HashSet<>();

    /** Fields of the form whose answers are chosen. */
    private static final Set<String> CHOSEN = new HashSet<>();

    static {
        sort(ReferralForm.class);
        WRITTEN.removeAll(CHOSEN);
    }

    /** Said as it was agreed, or the person on the telephone does not know who it is (B.1 field 22). */
    private static final String CODE_WORD = "codeWord";

    private static final String LANGUAGE = "preferredLanguage";

    /** Languages of England whose code no JDK has a name for. */
    private static final Map<String, String> LANGUAGES = Map.of("bfi", "British Sign Language", "cym", "Welsh");

    /** Names of fields that say nothing to whoever has not read the form's definition. */
    private static final Map<String, String> LABELS = Map.of(
            "aisNeeds", "Information and communication needs",
            "nobodyUnpaid", "Nobody unpaid to speak up for them");

    private Answers() {}

    private static void sort(Class<?> form) {
        for (var field : form.getRecordComponents()) {
            var type = field.getGenericType() instanceof ParameterizedType list
                    ? (Class<?>) list.getActualTypeArguments()[0]
                    : field.getType();
            if (type.isRecord()) {
                sort(type);
            } else {
                (type == String.class ? WRITTEN : CHOSEN).add(field.getName());
            }
        }
    }

    /** Ready HTML of whatever was told; what is empty is left out. */
    public static String html(JsonNode told) {
        return html("", told);
    }

    private static String html(String name, JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .filter(field -> !empty(field.getValue()))
                    .map(field -> "<dt>" + escaped(label(field.getKey())) + "</dt><dd>"
                            + html(field.getKey(), field.getValue()) + "</dd>")
                    .collect(Collectors.joining("", "<dl>", "</dl>"));
        }
        if (node.isArray()) {
            var separator =
                    StreamSupport.stream(node.spliterator(), false).anyMatch(JsonNode::isContainerNode) ? "" : "\n";
            return StreamSupport.stream(node.spliterator(), false)
                    .map(item -> html(name, item))
                    .collect(Collectors.joining(separator));
        }
        return escaped(words(name, node.asText()));
    }

    private static boolean empty(JsonNode node) {
        return node.isNull() || (node.isContainerNode() && node.isEmpty());
    }

    private static String words(String name, String value) {
        if (name.equals(CODE_WORD)) {
            return value;
        }
        if (CODE.matcher(value).matches()) {
            return Said.code(value);
        }
        if (name.equals(LANGUAGE)) {
            return language(value);
        }
        if (WRITTEN.contains(name)) {
            return value;
        }
        if (TIME.matcher(value).matches()) {
            return Said.reason(value);
        }
        return switch (value) {
            case "Y", "true" -> "Yes";
            case "N", "false" -> "No";
            case "U" -> "Not known";
            default ->
                SHORT_CODE.matcher(value).matches()
                                && (CHOSEN.contains(name) || !FREE.matcher(name).matches())
                        ? Said.code(value)
                        : value;
        };
    }

    /** By its name; a code that nobody knows stays as it was given. */
    private static String language(String code) {
        return LANGUAGES.getOrDefault(code, Locale.of(code).getDisplayLanguage(Locale.UK));
    }

    /** {@code homeAddress} becomes {@code Home address}. */
    public static String label(String field) {
        return LABELS.containsKey(field)
                ? LABELS.get(field)
                : sentence(field.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.UK));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
