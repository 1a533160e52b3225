package org.advocacyhub.provider.page;

import io.quarkus.qute.TemplateExtension;
import java.util.Map;

/** What codes are called on the pages for partners: {@code {words:band('P1')}}. */
@TemplateExtension(namespace = "words")
public final class Words {

    private static final Map<String, String> BANDS =
            Map.of("P1", "P1 urgent", "P2", "P2 high", "P3", "P3 standard", "P4", "P4 routine");

    private static final Map<String, String> OFFERS = Map.of(
            "OPEN", "Not answered yet",
            "ACCEPTED", "Accepted",
            "DECLINED", "Declined",
            "LAPSED", "Not answered in time",
            "RECALLED", "Taken back by the hub");

    private static final Map<String, String> TRANSFERS = Map.of(
            "WITH_HUB", "The hub looks for a partner",
            "PROPOSED", "Not answered yet",
            "ACCEPTED", "Taken over",
            "DECLINED", "Not taken over",
            "WITHDRAWN", "Taken back");

    private static final Map<String, String> TIME_REQUESTS = Map.of(
            "WAITING", "Not answered yet",
            "AGREED", "Agreed to",
            "REFUSED", "Refused",
            "OVER", "Case closed before an answer");

    private static final Map<String, String> CASES = Map.of(
            "OPEN_ALLOCATED", "Open, no contact yet",
            "FIRST_CONTACT", "First contact made",
            "ACTIVE", "Being worked",
            "ON_HOLD", "Resting",
            "CLOSING", "Waits for a manager to sign",
            "CLOSED", "Closed");

    private static final Map<String, String> STEPS = Map.of(
            "INSTRUCTION", "Check who instructed",
            "CONFIDENTIALITY", "Explain the limits of confidentiality",
            "AGREEMENT", "Agreement or plan",
            "BASELINE", "Scores at the start",
            "REVIEW", "Review by the supervisor",
            "REPORT", "Report",
            "VISIT", "Visit",
            "COURT_STATEMENT", "Statement to the court",
            "RENEWAL", "Find out whether the appointment goes on");

    private Words() {}

    /** How urgent, by the names of domain.md C.2. */
    public static String band(String band) {
        return BANDS.getOrDefault(band, band);
    }

    /** How an offer stands. */
    public static String offer(Object state) {
        return OFFERS.getOrDefault(state.toString(), state.toString());
    }

    /** How a transfer stands. */
    public static String transfer(Object state) {
        return TRANSFERS.getOrDefault(state.toString(), state.toString());
    }

    /** How a request for more time stands. */
    public static String timeRequest(Object state) {
        return TIME_REQUESTS.getOrDefault(state.toString(), state.toString());
    }

    /** How a case stands. */
    public static String standing(Object state) {
        return CASES.getOrDefault(state.toString(), state.toString());
    }

    /** A mandatory step. */
    public static String step(Object step) {
        return STEPS.getOrDefault(step.toString(), step.toString());
    }
}
