package org.advocacyhub.monitoring.overview;

import io.quarkus.qute.TemplateExtension;
import java.util.regex.Pattern;
import org.advocacyhub.monitoring.overview.OverviewView.PartnerView;
import org.advocacyhub.monitoring.report.domain.Words;
import org.advocacyhub.runtime.page.Said;

/** What lines, types of advocacy and roles are called on the page of a contract: {@code {words:line('CARE_ACT')}}. */
@TemplateExtension(namespace = "words")
final class LineWords {

    private static final Pattern AMOUNT = Pattern.compile("\\b\\d+\\.\\d\\d\\b");

    private LineWords() {}

    static String line(String code) {
        return Words.spoken(code.replace('-', '_'));
    }

    /** What was decided, with its days in words, its amounts as money and its lines by name. */
    static String change(String what) {
        return Words.ofFormula(AMOUNT.matcher(Said.reason(what)).replaceAll(amount -> Said.pounds(amount.group())));
    }

    /** What figures say, with days and codes in words; percentages stay as they are. */
    static String finding(String what) {
        return Words.ofFormula(Said.reason(what));
    }

    /** What a partner is towards the hub (domain.md H.1). */
    static String role(PartnerView partner) {
        return switch (partner.arrangement()) {
            case NOT_NEEDED -> "lead provider";
            case MISSING -> "no arrangement in force";
            case IN_FORCE, REVIEW_OVERDUE ->
                partner.role().equals("PROCESSOR") ? "processor for the hub" : "joint controller with the hub";
        };
    }

    /** By when its arrangement is looked at again. */
    static String review(PartnerView partner) {
        return switch (partner.arrangement()) {
            case NOT_NEEDED, MISSING -> "none";
            case IN_FORCE -> Said.day(partner.reviewOn());
            case REVIEW_OVERDUE -> Said.day(partner.reviewOn()) + ", overdue";
        };
    }
}
