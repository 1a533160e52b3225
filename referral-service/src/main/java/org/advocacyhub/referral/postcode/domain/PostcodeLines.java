package org.advocacyhub.referral.postcode.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.advocacyhub.referral.form.domain.Postcode;

/** Reads the cells of one line of an extract. */
public final class PostcodeLines {

    private static final Pattern DISTRICT = Pattern.compile("[EWSN]\\d{8}");
    private static final Pattern COUNTY = Pattern.compile("E10\\d{6}");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private PostcodeLines() {}

    /** What a line says. */
    public sealed interface Read {

        /** A postcode with its district. */
        record Taken(PostcodeLine line) implements Read {}

        /** A postcode that belongs to no district: the islands, or ended before districts were noted. */
        record WithoutDistrict() implements Read {}

        /** A line that can't be read. */
        record Refused(String code, String message) implements Read {}
    }

    /**
     * @param county null when the extract has no such column
     * @param ended null when the extract has no such column
     */
    public static Read read(String postcode, String district, String county, String ended) {
        var parsed = Postcode.parse(postcode).filter(found -> !found.incode().isEmpty());
        if (parsed.isEmpty()) {
            return new Read.Refused("not-a-postcode", "This is no postcode of the United Kingdom.");
        }
        if (isNone(district)) {
            return new Read.WithoutDistrict();
        }
        if (!DISTRICT.matcher(district).matches()) {
            return new Read.Refused("not-a-district", "The district has to be a GSS code, such as E07000110.");
        }
        try {
            return new Read.Taken(new PostcodeLine(
                    parsed.get().outcode() + parsed.get().incode(),
                    district,
                    county != null && COUNTY.matcher(county).matches() ? county : district,
                    endOf(ended)));
        } catch (DateTimeException notAMonth) {
            return new Read.Refused("not-a-month", "The month in which it ended has to be yyyymm.");
        }
    }

    /** Empty, or one of the pseudo codes for "none here": a letter and eight nines, or the islands. */
    private static boolean isNone(String code) {
        return code == null
                || code.isBlank()
                || code.endsWith("99999999")
                || code.startsWith("L")
                || code.startsWith("M");
    }

    private static LocalDate endOf(String ended) {
        return ended == null || ended.isBlank()
                ? null
                : YearMonth.parse(ended, MONTH).plusMonths(1).atDay(1);
    }
}
