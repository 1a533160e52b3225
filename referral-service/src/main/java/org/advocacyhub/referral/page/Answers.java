package org.advocacyhub.referral.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.advocacyhub.runtime.page.Said;

/** What was told, as a list of answers each under its name, in plain words instead of codes. */
public final class Answers {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
    private static final Pattern SHORT_CODE = Pattern.compile("[A-Z]{3,}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T[\\d:.]+Z)?");

    /** Fields that somebody fills in freely: what is in capitals there was written so. */
    private static final Pattern FREE =
            Pattern.compile("(?i).*(name|address|postcode|code|ref|id|words|summary|detail|note|text).*");

    private Answers() {}

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
        if (TIME.matcher(value).matches()) {
            return Said.reason(value);
        }
        return switch (value) {
            case "Y", "true" -> "Yes";
            case "N", "false" -> "No";
            case "U" -> "Not known";
            default ->
                CODE.matcher(value).matches()
                                || SHORT_CODE.matcher(value).matches()
                                        && !FREE.matcher(name).matches()
                        ? Said.code(value)
                        : value;
        };
    }

    /** {@code homeAddress} becomes {@code Home address}. */
    public static String label(String field) {
        return sentence(field.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.UK));
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
