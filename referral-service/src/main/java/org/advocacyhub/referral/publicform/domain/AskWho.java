package org.advocacyhub.referral.publicform.domain;

import static org.advocacyhub.referral.publicform.domain.FormSection.Part.asked;
import static org.advocacyhub.referral.publicform.domain.FormSection.Part.folded;

import org.advocacyhub.referral.form.domain.ReferrerType;
import org.advocacyhub.referral.form.domain.SettingType;
import org.advocacyhub.referral.form.domain.Specialism;

/** Who fills in the form, and who needs an advocate (domain.md B.1 fields 6 to 18, 29, 60 to 63). */
final class AskWho {

    static final FormSection YOU = FormSection.of(
            "you",
            "Who are you?",
            null,
            asked(
                    Question.of(
                            "referrer.referrerType",
                            Kind.ONE,
                            "Who is filling in this form?",
                            Choice.of(ReferrerType.SELF, "Me: I need an advocate"),
                            Choice.of(ReferrerType.FAMILY, "A family member"),
                            Choice.of(ReferrerType.FRIEND, "A friend or neighbour"),
                            Choice.of(ReferrerType.UNPAID_CARER, "An unpaid carer"),
                            Choice.of(ReferrerType.OTHER, "Somebody else")),
                    Question.typed("referrer.name", Kind.LINE, "Your name")
                            .hint("Leave this and the next three empty if the form is about you.")
                            .autocomplete("section-you name"),
                    Question.typed("referrer.relationshipToPerson", Kind.LINE, "How do you know the person?")
                            .hint("For example: I am her son."),
                    Question.typed("referrer.phone", Kind.TELEPHONE, "Your telephone number")
                            .autocomplete("section-you tel"),
                    Question.typed("referrer.email", Kind.EMAIL, "Your e-mail address")
                            .hint("We tell you here that we have the form. Give one that only you read.")
                            .autocomplete("section-you email")));

    static final FormSection PERSON = FormSection.of(
            "person",
            "Who needs an advocate?",
            "If the form is about you, “the person” means you from here on.",
            asked(
                    Question.typed("person.givenName", Kind.LINE, "First name")
                            .autocomplete("section-person given-name"),
                    Question.typed("person.familyName", Kind.LINE, "Family name")
                            .autocomplete("section-person family-name"),
                    Question.typed("person.knownAs", Kind.LINE, "What does the person like to be called?")
                            .hint("If it is another name.")
                            .autocomplete("section-person nickname"),
                    Question.typed("person.dateOfBirth", Kind.DATE, "Date of birth")
                            .hint("For example, 27 3 1970.")
                            .autocomplete("section-person bday"),
                    Question.typed("person.approxAge", Kind.NUMBER, "Or about how old is the person?")
                            .hint("If you don’t know the date of birth."),
                    Question.typed("person.homeAddress", Kind.TEXT, "Home address")
                            .autocomplete("section-person street-address"),
                    Question.typed("person.homePostcode", Kind.LINE, "Home postcode")
                            .hint("Write NFA if the person has no fixed home.")
                            .autocomplete("section-person postal-code"),
                    Question.of(
                                    "need.clientGroup",
                                    Kind.ONE,
                                    "Which of these describes the person best?",
                                    Choice.of(Specialism.LEARNING_DISABILITY, "Has a learning disability"),
                                    Choice.of(Specialism.AUTISM, "Is autistic"),
                                    Choice.of(Specialism.MENTAL_HEALTH, "Has mental health problems"),
                                    Choice.of(Specialism.DEMENTIA, "Has dementia"),
                                    Choice.of(Specialism.OLDER_PEOPLE, "Is older and needs help"),
                                    Choice.of(Specialism.PHYSICAL_DISABILITY, "Has a physical disability"),
                                    Choice.of(Specialism.SENSORY_DEAF, "Is Deaf"),
                                    Choice.of(Specialism.SENSORY_HEARING_LOSS, "Is hard of hearing"),
                                    Choice.of(Specialism.SENSORY_SIGHT_LOSS, "Is blind or has sight loss"),
                                    Choice.of(Specialism.ACQUIRED_BRAIN_INJURY, "Has a brain injury"),
                                    Choice.of(Specialism.LONG_TERM_CONDITION, "Has a long-term illness"),
                                    Choice.of(Specialism.SUBSTANCE_MISUSE, "Has problems with alcohol or drugs"),
                                    Choice.of(Specialism.CARER, "Looks after somebody"))
                            .hint("It helps us to find an advocate who knows about it. Skip it if none fits.")),
            folded(
                    "The person is somewhere else at the moment, for example in hospital",
                    Question.of(
                            "person.settingType",
                            Kind.ONE,
                            "Where is the person?",
                            Choice.of(SettingType.MH_HOSPITAL_NHS, "A mental health hospital or ward"),
                            Choice.of(SettingType.ACUTE_HOSPITAL, "Another hospital"),
                            Choice.of(SettingType.CARE_HOME, "A care home"),
                            Choice.of(SettingType.SUPPORTED_LIVING, "Supported living"),
                            Choice.of(SettingType.FAMILY_HOME, "With family"),
                            Choice.of(SettingType.HOSTEL, "A hostel"),
                            Choice.of(SettingType.REFUGE, "A refuge"),
                            Choice.of(SettingType.PRISON, "A prison"),
                            Choice.of(SettingType.OTHER, "Somewhere else")),
                    Question.typed("person.currentAddress", Kind.TEXT, "Name and address of the place"),
                    Question.typed("person.currentPostcode", Kind.LINE, "Postcode of the place"),
                    Question.typed("person.wardUnit", Kind.LINE, "Ward or unit")),
            folded(
                    "NHS number",
                    Question.typed("person.nhsNumber", Kind.LINE, "NHS number")
                            .hint("Ten digits, on any letter from the NHS. We don’t need it to start.")));

    private AskWho() {}
}
