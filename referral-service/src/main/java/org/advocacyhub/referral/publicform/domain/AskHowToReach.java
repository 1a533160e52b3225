package org.advocacyhub.referral.publicform.domain;

import static org.advocacyhub.referral.publicform.domain.FormSection.Part.asked;
import static org.advocacyhub.referral.publicform.domain.FormSection.Part.folded;

import org.advocacyhub.referral.form.domain.Answer;
import org.advocacyhub.referral.form.domain.Communication.AdvocateGender;
import org.advocacyhub.referral.form.domain.Communication.AisNeed;
import org.advocacyhub.referral.form.domain.Communication.CommunicationMethod;
import org.advocacyhub.referral.form.domain.SafeContact.Awareness;
import org.advocacyhub.referral.form.domain.SafeContact.ContactMethod;

/** How the person is reached without harm, and understood (domain.md B.1 fields 16, 17, 20 to 28, B.3, B.4). */
final class AskHowToReach {

    static final FormSection CONTACT = FormSection.of(
            "contact",
            "How can we contact the person safely?",
            "A way is safe when nobody who might hurt or pressure the person can hear, see or read what we say. If somebody"
                    + " at home could be a danger, we only use ways that you mark as safe.",
            asked(
                    Question.typed("person.phone", Kind.TELEPHONE, "The person’s telephone number")
                            .autocomplete("section-person tel"),
                    Question.typed("person.email", Kind.EMAIL, "The person’s e-mail address")
                            .autocomplete("section-person email"),
                    Question.of(
                            "safeContact.preferredContactMethod",
                            Kind.ONE,
                            "Which way does the person like best?",
                            Choice.of(ContactMethod.PHONE, "A telephone call"),
                            Choice.of(ContactMethod.TEXT, "A text message"),
                            Choice.of(ContactMethod.EMAIL, "An e-mail"),
                            Choice.of(ContactMethod.POST, "A letter"),
                            Choice.of(ContactMethod.VIDEO, "A video call"),
                            Choice.of(ContactMethod.BSL_VIDEO, "A video call in British Sign Language"),
                            Choice.of(ContactMethod.VIA_THIRD_PARTY, "Through somebody else"),
                            Choice.of(ContactMethod.IN_PERSON, "In person")),
                    yesNo("safeContact.safeToPhone", "Is it safe to ring?"),
                    yesNo("safeContact.safeToVoicemail", "Is it safe to leave a message on the telephone?"),
                    yesNo("safeContact.safeToText", "Is it safe to send a text?"),
                    yesNo("safeContact.safeToEmail", "Is it safe to send an e-mail?"),
                    yesNo("safeContact.safeToPost", "Is it safe to send a letter?"),
                    Question.of(
                                    "safeContact.awareOfReferral",
                                    Kind.ONE,
                                    "Does the person know about this form?",
                                    Choice.of(Awareness.Y, "Yes"),
                                    Choice.of(Awareness.NOT_YET, "Not yet"),
                                    Choice.of(Awareness.N, "No"),
                                    Choice.of(Awareness.LACKS_UNDERSTANDING, "The person can’t understand it"))
                            .hint("Skip this if the form is about you.")),
            folded(
                    "Safe times, a code word, or people who must not know",
                    Question.typed("safeContact.safeTimes", Kind.TEXT, "When is it safe?")
                            .hint("For example: weekday mornings."),
                    Question.typed(
                            "safeContact.codeWord", Kind.LINE, "A word to use, so that the person knows it is us"),
                    Question.typed(OwnQuestions.DO_NOT_CONTACT, Kind.LINES, "Who must not hear about this?")
                            .hint("One person or place on each line.")),
            folded(
                    "Somebody we can contact instead",
                    Question.typed("person.contactVia.name", Kind.LINE, "Name of who passes messages on"),
                    Question.typed("person.contactVia.relationship", Kind.LINE, "How they know the person"),
                    Question.typed("person.contactVia.phone", Kind.TELEPHONE, "Their telephone number")));

    static final FormSection COMMUNICATION = FormSection.of(
            "communication",
            "How does the person communicate?",
            null,
            asked(
                    Question.of(
                                    "communication.communicationMethod",
                                    Kind.ANY,
                                    "How does the person tell others what they want?",
                                    Choice.of(CommunicationMethod.SPOKEN_ENGLISH, "Speaks English"),
                                    Choice.of(CommunicationMethod.OTHER_SPOKEN_LANGUAGE, "Speaks another language"),
                                    Choice.of(CommunicationMethod.BSL, "British Sign Language"),
                                    Choice.of(
                                            CommunicationMethod.WORDS_PICTURES_MAKATON,
                                            "Single words, pictures or Makaton"),
                                    Choice.of(
                                            CommunicationMethod.GESTURES_FACIAL_VOCALISATION,
                                            "Gestures, face or sounds"),
                                    Choice.of(CommunicationMethod.AAC, "A device or app that speaks"),
                                    Choice.of(CommunicationMethod.WRITTEN, "Writing"),
                                    Choice.of(CommunicationMethod.NO_OBVIOUS_MEANS, "In no way that we know of"),
                                    Choice.of(CommunicationMethod.OTHER, "Another way"))
                            .hint("Tick all that fit."),
                    new Question(
                            "communication.preferredLanguage",
                            Kind.ONE_OF_MANY,
                            "Which language does the person like best?",
                            null,
                            "off",
                            Languages.CHOICES,
                            null),
                    yesNo("communication.interpreterNeeded", "Is an interpreter needed?"),
                    Question.of(
                                    "communication.aisNeeds",
                                    Kind.ANY,
                                    "What would help the person to follow and join in?",
                                    Choice.of(AisNeed.EASY_READ, "Easy Read"),
                                    Choice.of(AisNeed.LARGE_PRINT_16, "Large print"),
                                    Choice.of(AisNeed.AUDIO, "Recorded speech"),
                                    Choice.of(AisNeed.BRAILLE_G2, "Braille"),
                                    Choice.of(AisNeed.BSL_INTERPRETER, "A British Sign Language interpreter"),
                                    Choice.of(AisNeed.LOOP, "A hearing loop"),
                                    Choice.of(AisNeed.TEXTPHONE_RELAY, "Text relay"),
                                    Choice.of(AisNeed.PLAIN_SPEECH, "Short sentences and plain words"),
                                    Choice.of(AisNeed.LONGER_APPOINTMENT, "More time"),
                                    Choice.of(AisNeed.QUIET_ROOM, "A quiet room"),
                                    Choice.of(AisNeed.SUPPORTER_PRESENT, "Having a supporter there"),
                                    Choice.of(AisNeed.NONE, "None of these"))
                            .hint("Tick all that fit.")),
            folded(
                    "Anything else that would help",
                    Question.typed(
                            "communication.reasonableAdjustments",
                            Kind.TEXT,
                            "What should we do differently for the person?"),
                    Question.of(
                            "communication.advocateGender",
                            Kind.ONE,
                            "Would the person like a woman or a man as advocate?",
                            Choice.of(AdvocateGender.FEMALE, "A woman"),
                            Choice.of(AdvocateGender.MALE, "A man"))));

    private AskHowToReach() {}

    /** With a third answer, since a guess could harm somebody. */
    static Question yesNo(String name, String label) {
        return Question.of(
                name,
                Kind.ONE,
                label,
                Choice.of(Answer.Y, "Yes"),
                Choice.of(Answer.N, "No"),
                Choice.of(Answer.U, "I don’t know"));
    }
}
