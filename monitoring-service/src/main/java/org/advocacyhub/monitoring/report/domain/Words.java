package org.advocacyhub.monitoring.report.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.place.domain.Places;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.LotBook;
import org.advocacyhub.monitoring.returns.domain.Unit;

/** Codes as words. */
public final class Words {

    private static final String NOT_KNOWN = "NOT_KNOWN";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*");
    private static final Pattern AGES = Pattern.compile("\\d+_(\\d+|PLUS)");
    private static final Pattern IN_FORMULA = Pattern.compile(
            "\\b[A-Z0-9]+(?:_[A-Z0-9]+)+\\b|(?<![\\w-])[A-Z]{5,}\\b(?!-)|\\b[a-z]{3,}(?:[A-Z][a-z]+)+\\b");
    private static final Pattern NAME = Pattern.compile("[a-z]+([A-Z][a-z0-9]*)*");

    /** Said letter by letter. */
    private static final Set<String> INITIALS = Set.of(
            "AMHP", "BME", "BSL", "CMHT", "CTO", "GP", "ICB", "IMCA", "IMHA", "LA", "LD", "LGBT", "MCA", "MH", "MHA",
            "NHS", "RPR", "SMS", "WTE");

    private static final Map<String, String> WHOLE = Map.of(
            "CARE_ACT", "Care Act",
            "CARE_ACT_SAFEGUARDING", "Care Act safeguarding",
            "U16", "Under 16",
            "Y", "Yes",
            "N", "No",
            "RULE_1_2_REP", "Rule 1.2 representative",
            "RPR_PAID", "Paid representative (RPR)",
            "IMCA_SMT", "IMCA serious medical treatment",
            "IMCA_ACCOM", "IMCA accommodation",
            "PNTS", "Prefer not to say");

    /** The statements of domain.md D.5.1 and D.5.2 in a few words. */
    private static final Map<String, String> STATEMENTS = Map.of(
            "CAL1", "CAL1 informed about advocacy",
            "CAL2", "CAL2 understands and is involved",
            "CAL3", "CAL3 better at asking",
            "CAL4", "CAL4 advocate helped",
            "CAL5", "CAL5 able to challenge",
            "IMP1", "IMP1 able to speak up",
            "IMP2", "IMP2 listened to",
            "IMP3", "IMP3 in control");

    private Words() {}

    /** {@code deliveredHours} as "Delivered hours". */
    public static String ofName(String name) {
        return name.equals("percentile90")
                ? "90th percentile"
                : inWords(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_"));
    }

    /** {@code HOURS_ABOVE_PLAN} as "hours above plan". */
    public static String ofConstant(String name) {
        return name.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** {@code WORKING_DAYS} as "working days". */
    static String ofCode(Enum<?> code) {
        return code == null ? "" : ofConstant(code.name());
    }

    /**
     * What a figure is of, as a reader knows it: {@code IN_PERSON_WARD} as "In person ward", a district by its name. Names that people chose, of
     * partners, teams, lots and rules, stay as they are.
     */
    public static String ofKey(String breakdown, String key, Places places) {
        if (key.equals(Figure.ALL)) {
            return "All";
        }
        return switch (breakdown) {
            case "partner", "partnerPosts", "namedPartner", "lot", "lotPartner", "team", "rule", "band" ->
                key.equals(NOT_KNOWN) ? spoken(key) : key.replace(LotBook.NO_LOT, "No lot");
            case "district", "authority" -> key.equals(NOT_KNOWN) ? spoken(key) : places.name(key);
            case "statement", "statementObserved" -> ofStatement(key);
            default -> spoken(key);
        };
    }

    /** The head of a column: what is measured, and in what unless each cell says so. */
    static String ofMeasure(String measure, Unit unit) {
        var name = ofName(measure);
        return switch (unit) {
            case WORKING_DAYS -> name.contains("orking days") ? name : name + " (working days)";
            case DAYS -> name.contains("days") ? name : name + " (days)";
            case HOURS -> name.contains("ours") ? name : name + " (hours)";
            case PER_100000 -> name + " (per 100,000 people)";
            case COUNT, PERCENT, MONEY, CASES, POSTS, INDEX -> name;
        };
    }

    /** A statement that people answer, in a few words behind its id. */
    static String ofStatement(String id) {
        return STATEMENTS.getOrDefault(id, id);
    }

    /** How a figure is counted, with its codes as words: "(NO_CAPACITY)" as "(no capacity)". */
    public static String ofFormula(String formula) {
        return IN_FORMULA.matcher(formula).replaceAll(found -> {
            var code = found.group();
            if (Character.isLowerCase(code.charAt(0))) {
                return ofName(code).toLowerCase(Locale.ROOT);
            }
            return INITIALS.contains(code) ? code : WHOLE.getOrDefault(code, ofConstant(code));
        });
    }

    /** {@code IN_PERSON_WARD} as "In person ward", {@code ageBand} as "Age band"; what is neither stays. */
    public static String spoken(String key) {
        if (WHOLE.containsKey(key)) {
            return WHOLE.get(key);
        }
        if (AGES.matcher(key).matches()) {
            return key.replace("_PLUS", " or older").replace("_", " to ");
        }
        if (CODE.matcher(key).matches()) {
            return inWords(key);
        }
        return NAME.matcher(key).matches() ? ofName(key) : key;
    }

    private static String inWords(String code) {
        return capitalised(Arrays.stream(code.toUpperCase(Locale.ROOT).split("_"))
                .map(word -> INITIALS.contains(word) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" ")));
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
