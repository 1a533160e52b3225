package org.advocacyhub.referral.publicform.domain;

import static org.advocacyhub.referral.publicform.domain.FormSection.Part.folded;

import java.util.stream.Stream;

/** Equality monitoring (domain.md B.5): the lists are those of the reference data, the words are the page's. */
final class AskEquality {

    static final FormSection COUNTED = FormSection.of(
            "counted",
            "About you, for counting only",
            "You can leave all of this out: it changes nothing for the referral. We ask so that we can see whether"
                    + " everybody gets the help that they should. Nobody who decides about the referral sees the answers."
                    + " They are kept apart and counted. We never show them again, except in the copy of everything we"
                    + " hold that the person may ask for. If they should be deleted, ring us.",
            folded(
                    "Questions about you, or about the person if you fill in the form for somebody else",
                    new Question(
                            OwnQuestions.COUNTING,
                            Kind.ONE,
                            "Does the person agree that we keep these answers, for counting only?",
                            "Without a yes we keep none of them.",
                            "off",
                            Stream.of(Counting.values()).map(Counting::choice).toList(),
                            null),
                    one("ethnicGroup", "What is the person’s ethnic group?", "ethnic-group"),
                    one("religion", "What is the person’s religion?", "religion"),
                    words("religionText", "If it is another religion, which?"),
                    one("sex", "What is the person’s sex?", "sex"),
                    one(
                                    "genderSameAsAtBirth",
                                    "Is the gender that the person identifies with the same as the sex registered at birth?",
                                    "gender-same-as-birth")
                            .hint("Only if the person is 16 or older."),
                    one("genderIdentity", "If not, which gender does the person identify with?", "gender-identity")
                            .hint("If the person prefers not to say which, choose “Different, not specified”."),
                    words("genderIdentityText", "If not, how does the person say it?"),
                    one(
                                    "sexualOrientation",
                                    "Which of these describes the person’s sexual orientation best?",
                                    "sexual-orientation")
                            .hint("Only if the person is 16 or older."),
                    words("sexualOrientationText", "If it is another orientation, how does the person say it?"),
                    one(
                            "longTermCondition",
                            "Does the person have an illness, or a condition of body or mind, that lasts 12 months or more?",
                            "long-lasting-condition"),
                    one(
                                    "activityReduced",
                                    "How much does it reduce what the person can do day by day?",
                                    "activity-restriction")
                            .hint("Only if you answered yes to the question before."),
                    Question.listed(
                                    OwnQuestions.EQUALITY + ".impairments",
                                    Kind.ANY,
                                    "What is hard for the person, or works differently?",
                                    "impairment")
                            .hint("Tick all that fit."),
                    one("maritalStatus", "Is the person married, or in a civil partnership?", "marital-status"),
                    one(
                            "pregnancyOrMaternity",
                            "Is the person pregnant, or was the person pregnant in the last 26 weeks?",
                            "pregnancy-maternity"),
                    one("carer", "Does the person look after somebody, without pay, who needs help?", "carer"),
                    one("veteran", "Did the person serve in the armed forces?", "armed-forces-veteran"),
                    one("asylumSeekerOrRefugee", "Is the person a refugee, or asking for asylum?", "asylum-refugee")));

    private AskEquality() {}

    /** A list that opens, and not radio buttons: without a script nobody can take a pressed one back. */
    private static Question one(String field, String label, String list) {
        return Question.listed(OwnQuestions.EQUALITY + "." + field, Kind.ONE_OF_MANY, label, list);
    }

    private static Question words(String field, String label) {
        return Question.typed(OwnQuestions.EQUALITY + "." + field, Kind.LINE, label);
    }
}
