package org.advocacyhub.referral.publicform.domain;

import java.util.Map;
import org.advocacyhub.referral.form.domain.Fault;

/** What is wrong with an answer, said so that it helps somebody who doesn't know the data set's codes. */
public final class PlainWords {

    private static final Map<String, String> WORDS = Map.of(
            "referrer.referrerType required", "Choose who is filling in this form.",
            "keyDates.type required", "Say what happens on that day.",
            "keyDates.date required", "Say which day it is.",
            "communication.aisNeeds contradiction", "Tick either what helps, or “None of these”.",
            "risk.riskToAdvocate contradiction",
                    "You ticked something that an advocate should know: choose another answer here.",
            "risk.riskFlags contradiction",
                    "You said that there is nothing to know: mend that answer, or untick these.",
            "safeContact.awareOfReferral contradiction", "The form is about you, so you know about it.",
            "person.homePostcode not-a-postcode",
                    "Write the whole postcode, for example ME14 1XX, or NFA for no fixed home.",
            "person.currentPostcode not-a-postcode", "Write the whole postcode, for example ME14 1XX.",
            "need.issueSummary too-short", "Write at least a few words more.");

    private PlainWords() {}

    /** The words for a fault; its own where they are plain enough. */
    public static String of(Fault fault) {
        var field = fault.field().replaceAll("\\[[0-9]+]", "");
        return WORDS.getOrDefault(field + " " + fault.code(), fault.message());
    }
}
