package org.advocacyhub.runtime.page;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How days, times, money, numbers of things and codes are said in a page: {@code {said:day(offer.contactDue)}}. */
@TemplateExtension(namespace = "said")
public final class Said {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);
    private static final int MINUTES = 60;
    private static final Pattern WRITTEN = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d(T\\d\\d:[\\d:.]+Z)?(?![\\w-])");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final Pattern WRITTEN_MONTH = Pattern.compile("\\b\\d{4}-(?:0[1-9]|1[0-2])\\b(?![-\\d])");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\\b");
    private static final Pattern IN_LIST = Pattern.compile("\\[(\\d{1,6})]");
    private static final Pattern FIELD = Pattern.compile("\\b[a-z]{3,}(?:[A-Z][a-z]+)+\\b");
    private static final Pattern NAME_OF_FIELD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** Said letter by letter. */
    private static final Set<String> INITIALS = Set.of(
            "API", "AVMA", "BSL", "CMHT", "DBS", "GP", "HMCTS", "ID", "IMCA", "IMHA", "LA", "LD", "LPS", "MH", "NHS",
            "RPR", "SMT");

    private Said() {}

    /** 5 July 2016. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Whether a day was over at a moment, in London. */
    public static boolean isBefore(LocalDate day, Instant moment) {
        return day.isBefore(LocalDate.ofInstant(moment, LONDON));
    }

    /** 5 July 2016, 9:15; in London. */
    public static String moment(Instant moment) {
        var there = moment.atZone(LONDON);
        return DAY.format(there) + ", " + TIME.format(there);
    }

    /** 9:15; in London. */
    public static String time(Instant moment) {
        return TIME.format(moment.atZone(LONDON));
    }

    /** £1,490,000.00 of 1490000.00. */
    public static String pounds(String amount) {
        var value = new BigDecimal(amount);
        return (value.signum() < 0 ? "-£" : "£") + String.format(Locale.UK, "%,.2f", value.abs());
    }

    /** 1 day, 2 days: a number with its noun, whose plural takes an s. */
    public static String count(Number number, String noun) {
        return String.format(Locale.UK, "%,d", number.longValue()) + " "
                + (number.longValue() == 1 ? noun : noun + "s");
    }

    /** 16 of 16.00: no more decimals than there are. */
    public static String number(Object number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    /** "Consent given on 5 July 2016." of a reason with days, moments and fields of a form as they are stored. */
    public static String reason(String text) {
        var fields = FIELD.matcher(text)
                .replaceAll(field ->
                        NAME_OF_FIELD.matcher(field.group()).replaceAll(" ").toLowerCase(Locale.ROOT));
        return WRITTEN.matcher(fields).replaceAll(found -> written(found.group()));
    }

    /** "A case that is on hold takes no closure." of a text with codes, days, months and moments as programs have them. */
    public static String sentence(String text) {
        var months = WRITTEN_MONTH.matcher(text).replaceAll(month -> MONTH.format(YearMonth.parse(month.group())));
        return CODE.matcher(reason(months))
                .replaceAll(found -> found.start() == 0 ? code(found.group()) : amid(found.group()));
    }

    /** A name, such as the Care Act, keeps its capital. */
    private static String amid(String code) {
        var words = code(code);
        return words.chars().skip(1).anyMatch(Character::isUpperCase)
                ? words
                : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String written(String time) {
        try {
            return time.contains("T") ? moment(Instant.parse(time)) : day(LocalDate.parse(time));
        } catch (DateTimeException noSuchDay) {
            return time;
        }
    }

    /** 2 h 05 min of 125. */
    public static String minutes(int minutes) {
        return minutes < MINUTES
                ? minutes + " min"
                : String.format(Locale.UK, "%,d h %02d min", minutes / MINUTES, minutes % MINUTES);
    }

    /** "Contact on" of contactOn; "Lines 2: service types" of lines[1].serviceTypes. */
    public static String field(String path) {
        var name = IN_LIST.matcher(path)
                .replaceAll(found -> " " + (Integer.parseInt(found.group(1)) + 1))
                .replace(".", ": ");
        return code(NAME_OF_FIELD.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT));
    }

    /** "No partner available" of NO_PARTNER_AVAILABLE. */
    public static String code(Object code) {
        var words = Arrays.stream(code.toString().split("_")).map(Said::word).collect(Collectors.joining(" "));
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String word(String word) {
        return switch (word) {
            case "ACT" -> "Act";
            case "ENGLISH" -> "English";
            case "F2F" -> "face to face";
            case "DNA" -> "missed or";
            case String initials when INITIALS.contains(initials) -> initials;
            default -> word.toLowerCase(Locale.ROOT);
        };
    }
}
