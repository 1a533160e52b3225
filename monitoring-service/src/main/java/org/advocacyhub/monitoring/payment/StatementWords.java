package org.advocacyhub.monitoring.payment;

import io.quarkus.qute.TemplateExtension;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.advocacyhub.monitoring.payment.StatementView.FindingView;
import org.advocacyhub.monitoring.payment.StatementView.LineView;
import org.advocacyhub.monitoring.payment.domain.StatementLine.What;
import org.advocacyhub.monitoring.report.domain.Words;
import org.advocacyhub.runtime.page.Said;

/** What statements say of themselves, with days, months and codes in words: {@code {statements:why(line)}}. */
@TemplateExtension(namespace = "statements")
final class StatementWords {

    private static final Pattern MONTH = Pattern.compile("\\b\\d{4}-(?:0[1-9]|1[0-2])\\b(?!-)");
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private StatementWords() {}

    /** Interest names an invoice by the number that its partner gave it, which stays as it is. */
    static String why(LineView line) {
        return line.what() == What.LATE_INTEREST ? Said.reason(line.reason()) : inWords(line.reason());
    }

    static String inTheWay(FindingView finding) {
        return inWords(finding.message());
    }

    private static String inWords(String text) {
        var months = MONTH.matcher(Said.reason(text)).replaceAll(month -> SAID.format(YearMonth.parse(month.group())));
        return Words.ofFormula(months);
    }
}
