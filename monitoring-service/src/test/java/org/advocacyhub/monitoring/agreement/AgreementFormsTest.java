package org.advocacyhub.monitoring.agreement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners, hub and council agree on a return in a browser (domain.md E.1). */
@HubTest
class AgreementFormsTest {

    private static final String CONFIRM = "Confirm your part";
    private static final String APPROVE = "Approve it for the hub";
    private static final String ACCEPT = "Accept it for the council";

    private final Browser hub = Browser.of(Tokens.of("hub-manager"));
    private final Browser council = Browser.of(Tokens.of("commissioner"));
    private final Browser partner = Browser.of(Tokens.partner("PARTNER-1"));

    private String approval;
    private String part;

    @BeforeEach
    void a_quarter_of_one_partner() {
        TestClock.set("2016-07-11T09:00:00Z");
        var contract = Council.hasAContract();
        Telling.all(worked(contract));
        approval = "/contracts/" + contract + "/returns/2016-17-Q1/approval";
        part = "/contracts/" + contract + "/returns/2016-17-Q1/part";
    }

    @Test
    void a_return_is_confirmed_approved_and_accepted_each_by_its_party() {
        partner.page(part)
                .body(containsString("Not confirmed yet: by 14 July 2016."))
                .body(containsString("1.50"));
        council.page(approval).body(containsString("Draft.")).body(not(containsString("<form")));

        partner.fillIn(part, CONFIRM, Map.of()).statusCode(303).header("Location", endsWith(part));
        partner.page(part)
                .body(containsString("Confirmed 11 July 2016, 10:00."))
                .body(not(containsString("<form")));
        hub.fillIn(approval, APPROVE, Map.of("withoutParts", ""))
                .statusCode(303)
                .header("Location", endsWith(approval));
        council.fillIn(approval, ACCEPT, Map.of("note", "Thank you.")).statusCode(303);

        council.page(approval)
                .body(containsString("Commissioner accepted."))
                .body(containsString("Accept, by the commissioner."))
                .body(containsString("Thank you."));
    }

    /** ADR 0136: from a return to its contract and out, also for whoever sees but a part of it. */
    @Test
    void a_return_leads_to_its_contract_and_out() {
        var ofReturn = approval.replace("/approval", "");
        council.page(ofReturn)
                .body(containsString("<a href=\"" + ofReturn + "\" aria-current=\"page\">Return for 2016-17-Q1</a>"))
                .body(containsString("/overview\">Contract</a>"))
                .body(containsString("<a href=\"/contracts/sign-out\">Sign out</a>"));
        partner.page(part)
                .body(containsString("<a href=\"" + part + "\" aria-current=\"page\">Our part of 2016-17-Q1</a>"))
                .body(not(containsString("/overview\"")));
        partner.page("/").body(not(containsString("/overview\"")));
        Browser.of(Tokens.of("auditor")).page("/").body(containsString("/overview\""));
    }

    @Test
    void nobody_agrees_to_what_moved_since_the_page_was_opened() {
        var old = Browser.form(partner.page(part), CONFIRM);
        Telling.all(worked(approval.split("/")[2]));

        partner.send(old, Map.of()).statusCode(412);

        var waiting = Browser.form(hub.page(approval), APPROVE);
        partner.fillIn(part, CONFIRM, Map.of()).statusCode(303);
        hub.send(waiting, Map.of()).statusCode(412);
    }

    @Test
    void each_sees_the_forms_that_are_theirs() {
        hub.page(approval).body(containsString(APPROVE)).body(not(containsString(ACCEPT)));
        Browser.of(Tokens.of("auditor")).page(approval).body(not(containsString("<form")));
        Browser.of(Tokens.of("auditor")).page(part + "?partner=PARTNER-1").body(not(containsString("<form")));
        partner.open(approval).statusCode(403);
        Browser.of(Tokens.partner("PARTNER-9")).open(part).statusCode(404);
        assertEquals(List.of(), Browser.unlabelled(hub.page(approval)));
    }

    private static Journey worked(String contract) {
        return Journey.of(contract, "COMMUNITY")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .contacted("2016-04-06")
                .worked("2016-04-06", "CLIENT_CONTACT_F2F", 90);
    }
}
