package org.advocacyhub.local.kent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** Referrals that any number of can be sent: community advocacy in Maidstone, each for an invented person of its own. */
public final class PlainReferrals {

    private static final int BIRTHDAYS = 20_000;
    private static final LocalDate OLDEST = LocalDate.of(1935, 1, 1);

    private PlainReferrals() {}

    /** The form of the person with this number. */
    public static ObjectNode form(int number) {
        var form = KentData.referral();
        form.put("channel", "PROFESSIONAL_API").put("requestedType", "COMMUNITY");
        ((ObjectNode) form.get("person"))
                .put("givenName", "Robin")
                .put("familyName", "Road" + number)
                .put("dateOfBirth", OLDEST.plusDays(number % BIRTHDAYS).toString())
                .put("homeAddress", "1 Example Road")
                .put("homePostcode", "ME15 9XX")
                .put("phone", "01632 960001");
        var need = (ObjectNode) form.get("need");
        need.put("clientGroup", "AUTISM").put("issueSummary", "Wants help to speak with the landlord.");
        need.withArray("/specialisms").add("AUTISM");
        ((ObjectNode) form.get("authority")).put("consentDate", "2016-05-01");
        ((ObjectNode) form.get("referrer"))
                .put("referrerType", "GP")
                .put("name", "Surgery")
                .put("phone", "01632 961002")
                .put("referrerTeamCode", "KENT-GP");
        return form;
    }
}
