package org.advocacyhub.referral.refdata.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.ReferralForm;

/**
 * Which codes of a form are not in force on a day. Only the lists say no: a field whose list is not kept here, or a code
 * that its list does not have, is none of this rule's business.
 */
public final class ForceRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private ForceRules() {}

    /** A fault {@code not-in-force} for each field with such a code; an empty list when all may be used. */
    public static List<Fault> faults(ReferralForm form, LocalDate on, CodeLists lists) {
        return CodedField.of(form).stream()
                .flatMap(field -> fault(field, on, lists))
                .toList();
    }

    private static Stream<Fault> fault(CodedField field, LocalDate on, CodeLists lists) {
        var rows = lists.rowsOf(field.code());
        return rows.isEmpty() || rows.stream().anyMatch(row -> row.inForce(on))
                ? Stream.empty()
                : Stream.of(new Fault(field.field(), "not-in-force", message(rows, on)));
    }

    private static String message(List<Code> rows, LocalDate on) {
        var next = rows.stream()
                .map(Code::validFrom)
                .filter(day -> day.isAfter(on))
                .min(Comparator.naturalOrder());
        if (next.isPresent()) {
            return next.get().equals(Code.NO_DAY_APPOINTED)
                    ? "This code is not in force: no day has been appointed for it yet."
                    : "This code is valid from " + DAY.format(next.get()) + ".";
        }
        var end =
                rows.stream().map(Code::validTo).max(Comparator.naturalOrder()).orElseThrow();
        return "This code was valid until " + DAY.format(end.minusDays(1)) + ".";
    }
}
