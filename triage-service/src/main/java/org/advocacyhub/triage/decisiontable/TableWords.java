package org.advocacyhub.triage.decisiontable;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.triage.eligibility.domain.ServiceLabel;
import org.advocacyhub.triage.referral.domain.ServiceType;

/** The decision tables in words: {@code {tables:cell('>= 16', day)}} is "At least 16". JSON has them as they decide. */
@TemplateExtension(namespace = "tables")
public final class TableWords {

    /** What no rule below would say well. */
    private static final Map<String, String> WHOLE = Map.of(
            "IMCA_SMT, ACCOM, CARE_REVIEW, SAFEGUARDING",
            "IMCA for serious medical treatment, accommodation, a review or protective measures",
            "IMCA_39C, 39D",
            "IMCA under section 39C or 39D",
            "EXISTS_APPROPRIATE",
            "Somebody, and appropriate",
            "NONE, EXISTS_NOT_APPROPRIATE",
            "Nobody, or nobody appropriate",
            "SAR",
            "Safeguarding adults review",
            "serviceType",
            "Kind of advocacy",
            "mhaStatus",
            "Mental Health Act status",
            "{type}",
            "The kind that fits");

    private static final List<Map.Entry<String, String>> SIGNS = List.of(
            Map.entry(">=", "at least"),
            Map.entry("<=", "at most"),
            Map.entry(">", "more than"),
            Map.entry("<", "under"));

    /** Sections of the Mental Health Act, for example S5_2. */
    private static final Pattern SECTION = Pattern.compile("\\bS(\\d+)(?:_(\\d))?\\b");

    private static final Pattern ANY = Pattern.compile("\\*_([A-Z]+)|\\b([A-Z]+(?:_[A-Z0-9]+)*)_?\\*");

    /** A code of several words, or one that is no abbreviation. */
    private static final Pattern CODE = Pattern.compile("\\b(?:[A-Z0-9]+(?:_[A-Z0-9]+)+|IMHA|NONE|[A-Z]{5,})\\b");

    private static final Pattern FIELD = Pattern.compile("(?<=[a-z0-9])[A-Z](?=[a-z])");

    /** What a reason says of each referral in its own words, for example {minimumAge}. */
    private static final Pattern FILLED_IN = Pattern.compile("\\{(\\w+)\\}");

    private TableWords() {}

    /** What a table is about, on a day: a type of advocacy, or its own title. */
    public static String name(String code, String title, LocalDate day) {
        return ServiceType.find(code).map(type -> ServiceLabel.of(type, day)).orElse(title);
    }

    /** The head of a column. */
    public static String column(String name) {
        return inWords(name, LocalDate.MAX);
    }

    /**
     * What has to hold.
     *
     * @param day since which the table decides
     */
    public static String cell(String condition, LocalDate day) {
        return inWords(condition, day);
    }

    private static String inWords(String said, LocalDate day) {
        if (WHOLE.containsKey(said)) {
            return WHOLE.get(said);
        }
        var words = said;
        for (var sign : SIGNS) {
            words = words.replace(sign.getKey(), sign.getValue());
        }
        words = words.replaceAll("/(?=S\\d)", ", ");
        words = SECTION.matcher(words).replaceAll(TableWords::section);
        words = ANY.matcher(words)
                .replaceAll(any -> "any " + code(any.group(1) == null ? any.group(2) : any.group(1), day));
        words = CODE.matcher(words).replaceAll(code -> code(code.group(), day));
        words = spaced(words.replace("sch3", "schedule 3"));
        words = words.replaceAll("\\bY\\b", "yes")
                .replaceAll("\\bN\\b", "no")
                .replaceAll("\\bU\\b", "not known")
                .replace(" = ", ": ");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Why; what stands for something of the referral is put in brackets. */
    public static String reason(String text) {
        return FILLED_IN.matcher(text).replaceAll(field -> "(" + spaced(field.group(1)) + ")");
    }

    private static String spaced(String names) {
        return FIELD.matcher(names).replaceAll(next -> " " + next.group().toLowerCase(Locale.ROOT));
    }

    private static String section(MatchResult section) {
        return "section " + section.group(1) + (section.group(2) == null ? "" : "(" + section.group(2) + ")");
    }

    private static String code(String code, LocalDate day) {
        return ServiceType.find(code).map(type -> ServiceLabel.of(type, day)).orElseGet(() -> {
            var words = Said.code(code);
            var first = words.split(" ")[0];
            return first.equals(first.toUpperCase(Locale.ROOT))
                    ? words
                    : Character.toLowerCase(words.charAt(0)) + words.substring(1);
        });
    }
}
