package org.advocacyhub.referral.subjectaccess.domain;

import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.ReferrerType;

/**
 * What of a form is about somebody else, or could do serious harm, and is left out of the copy for the person (domain.md H.3).
 * Professionals who acted in their work are named.
 */
public final class ThirdParties {

    private static final String ANOTHER = "It is about another person.";
    private static final String HARM = "Somebody first has to check that showing it does no serious harm.";

    private static final List<String> OTHER_PEOPLE =
            List.of("person.contactVia", "person.emergencyContact", "authority.representative");
    private static final List<String> PRIVATE_REFERRER = List.of(
            "referrer.name", "referrer.phone", "referrer.email", "referrer.address", "referrer.relationshipToPerson");

    /** All answers of class PD3 (H.2). */
    private static final List<String> RISKS = List.of(
            "risk",
            "safeguarding.subjectRole",
            "safeguarding.allegation",
            "safeguarding.protectiveMeasures",
            "safeguarding.measures",
            "safeContact.safeTimes",
            "safeContact.codeWord",
            "safeContact.doNotContact");

    private ThirdParties() {}

    /**
     * The fields that are left out.
     *
     * @param riskMayBeShown somebody checked that risks can be shown without serious harm
     */
    public static List<Withheld> of(ReferralForm form, boolean riskMayBeShown) {
        var withheld = new ArrayList<Withheld>();
        OTHER_PEOPLE.forEach(field -> withheld.add(new Withheld(field, ANOTHER)));
        if (sentPrivately(form.referrer().referrerType())) {
            PRIVATE_REFERRER.forEach(field -> withheld.add(new Withheld(field, ANOTHER)));
        }
        if (!riskMayBeShown) {
            RISKS.forEach(field -> withheld.add(new Withheld(field, HARM)));
        }
        return withheld;
    }

    private static boolean sentPrivately(ReferrerType type) {
        return type != null && type.knowsPersonPrivately();
    }
}
