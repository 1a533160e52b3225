package org.advocacyhub.referral.publicform.domain;

import java.util.Map;
import org.advocacyhub.referral.form.domain.Fault;

/** What is wrong with an answer, said so that it helps somebody who doesn't know the data set's codes. */
public final class PlainWords {

    private static final String TOO_YOUNG =
            "We ask this only of somebody known to be 16 or older: give the date of birth or"
                    + " the age above, or set this back to “Choose one”.";

    private static final Map<String, String> FOR_COUNTING = Map.of(
            "equality.religionText without-its-code", "Say that it is another religion, or leave this empty.",
            "equality.sexualOrientationText without-its-code", "Say that it is another one, or leave this empty.",
            "equality.genderIdentityText without-its-code",
                    "Answer no to the question about gender, or leave this empty.",
            "equality.genderIdentity without-its-question",
                    "Answer no to the question before, or set this back to “Choose one”.",
            "equality.activityReduced without-its-question",
                    "Answer yes to the question before, or set this back to “Choose one”.",
            "equality.impairments contradiction",
                    "Tick either what fits, or “Prefer not to say”, or “Not known”, alone.",
            "equality.sexualOrientation too-young", TOO_YOUNG,
            "equality.genderSameAsAtBirth too-young", TOO_YOUNG);

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
        var words = field.startsWith(OwnQuestions.EQUALITY + ".") ? FOR_COUNTING : WORDS;
        return words.getOrDefault(field + " " + fault.code(), fault.message());
    }
}
