package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;

/** The forms by which more time is asked for, agreed to and refused. */
@ApplicationScoped
class TimeRequestForms {

    private static final String MORE = "Minutes more";
    private static final String UNTIL = "For work up to";
    private static final String PARTNER_READS = "Why; the partner reads it, so name nobody";

    private final Caller caller;

    TimeRequestForms(Caller caller) {
        this.caller = caller;
    }

    /** Of an open case with a cap, for which no request waits: whoever works it asks, and the hub agrees unasked. */
    List<Form> ofCase(UUID caseId) {
        var hours = "/cases/" + caseId + "/hours";
        if (caller.has(Roles.HUB_MANAGER)) {
            return List.of(Form.of(
                    "Agree to more time",
                    hours + "/extensions",
                    "Agree",
                    Box.number("minutes", MORE, null),
                    Box.day("until", UNTIL, null),
                    Box.words("why", PARTNER_READS)));
        }
        return List.of(Form.of(
                "Ask for more time",
                hours + "/requests",
                "Ask the hub",
                Box.number("minutes", MORE, null),
                Box.day("until", UNTIL, null),
                Box.words("why", "Why; the hub reads it, so name nobody")));
    }

    /** Of a request: all of it stands in the form, and less may be said. */
    List<Form> of(TimeRequestView request) {
        if (request.state() != TimeRequest.State.WAITING || !caller.has(Roles.HUB_MANAGER)) {
            return List.of();
        }
        var operation = "/time-requests/" + request.requestId();
        return List.of(
                Form.of(
                        "Agree to all or a part",
                        operation + "/agreement",
                        "Agree",
                        Box.number("minutes", MORE, request.minutes()),
                        Box.day("until", UNTIL, request.until()),
                        Box.words("why", PARTNER_READS)),
                Form.of("Say no", operation + "/refusal", "Say no", Box.words("why", PARTNER_READS)));
    }
}
