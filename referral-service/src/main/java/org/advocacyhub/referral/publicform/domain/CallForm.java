package org.advocacyhub.referral.publicform.domain;

import static org.advocacyhub.referral.publicform.domain.FormSection.Part.asked;
import static org.advocacyhub.referral.publicform.domain.FormSection.Part.folded;

import org.advocacyhub.referral.form.domain.Channel;
import org.advocacyhub.referral.form.domain.ReferrerType;

/**
 * What a worker of the hub asks whoever rings (domain.md B, channel PHONE): the questions of the form for everybody, and who of all those
 * that refer is at the other end. What only a legal section asks is named as missing afterwards.
 */
public final class CallForm {

    private static final FormSection CALLER = FormSection.of(
            "caller",
            "Who is calling?",
            null,
            asked(
                    Question.of(
                            "referrer.referrerType",
                            Kind.ONE_OF_MANY,
                            "The caller is",
                            Choice.of(ReferrerType.SELF, "The person who needs an advocate"),
                            Choice.of(ReferrerType.FAMILY, "A family member"),
                            Choice.of(ReferrerType.FRIEND, "A friend or neighbour"),
                            Choice.of(ReferrerType.UNPAID_CARER, "An unpaid carer"),
                            Choice.of(ReferrerType.SOCIAL_WORKER_LA, "Social worker of a council"),
                            Choice.of(ReferrerType.CARE_MANAGER_LA, "Care manager of a council"),
                            Choice.of(ReferrerType.SAFEGUARDING_TEAM, "Safeguarding team of a council"),
                            Choice.of(ReferrerType.DOLS_TEAM, "Deprivation of liberty team"),
                            Choice.of(ReferrerType.AMHP, "Approved mental health professional"),
                            Choice.of(ReferrerType.HOSPITAL_SOCIAL_WORK, "Hospital social work"),
                            Choice.of(ReferrerType.WARD_STAFF, "Ward staff"),
                            Choice.of(ReferrerType.RESPONSIBLE_CLINICIAN, "Responsible clinician"),
                            Choice.of(ReferrerType.CONSULTANT_ACUTE, "Consultant of an acute hospital"),
                            Choice.of(ReferrerType.GP, "General practice"),
                            Choice.of(ReferrerType.COMMUNITY_NURSE, "Community nurse"),
                            Choice.of(ReferrerType.CMHT, "Community mental health team"),
                            Choice.of(ReferrerType.CHILDRENS_SOCIAL_CARE, "Children’s social care"),
                            Choice.of(ReferrerType.CARE_HOME_MANAGER, "Care home"),
                            Choice.of(ReferrerType.SUPPORTED_LIVING, "Supported living"),
                            Choice.of(ReferrerType.HOUSING, "Housing"),
                            Choice.of(ReferrerType.POLICE, "Police"),
                            Choice.of(ReferrerType.PRISON, "Prison"),
                            Choice.of(ReferrerType.PROBATION, "Probation"),
                            Choice.of(ReferrerType.SOLICITOR, "Solicitor"),
                            Choice.of(ReferrerType.COURT, "Court"),
                            Choice.of(ReferrerType.MP_COUNCILLOR, "Member of Parliament or councillor"),
                            Choice.of(ReferrerType.VOLUNTARY_ORG, "Voluntary organisation"),
                            Choice.of(ReferrerType.HEALTHWATCH, "Healthwatch"),
                            Choice.of(ReferrerType.PARTNER_ORGANISATION, "Partner of the hub"),
                            Choice.of(ReferrerType.OTHER_LA, "Another council"),
                            Choice.of(ReferrerType.ICB_CHC, "Continuing healthcare of the NHS"),
                            Choice.of(ReferrerType.OTHER, "Somebody else")),
                    Question.typed("referrer.name", Kind.LINE, "Name of the caller")
                            .hint("Leave it and the number empty when the person calls: they are asked below."),
                    Question.typed("referrer.phone", Kind.TELEPHONE, "Number to ring back"),
                    Question.typed("referrer.email", Kind.EMAIL, "E-mail address of the caller")
                            .hint("We tell them there that we have the referral."),
                    Question.typed("referrer.relationshipToPerson", Kind.LINE, "How they know the person")),
            folded(
                    "The caller rings from work",
                    Question.typed("referrer.jobTitle", Kind.LINE, "Job"),
                    Question.typed("referrer.organisation", Kind.LINE, "Organisation"),
                    Question.typed("referrer.team", Kind.LINE, "Team")),
            folded(
                    "They rang earlier, and it is written down now",
                    Question.typed(OwnQuestions.CALL_DAY, Kind.DATE, "Day of the call"),
                    Question.typed(OwnQuestions.CALL_TIME, Kind.LINE, "Time of the call")
                            .hint("For example, 14:30.")));

    private static final FormSection DECLARATION = FormSection.of(
            "declaration",
            "Before the call ends",
            "Read back what you have written.",
            asked(Question.of(
                    "declarationAccepted",
                    Kind.TICK,
                    "The caller says that it is true, as far as they know",
                    new Choice("true", "The caller says that it is true, as far as they know"))));

    /** As a page asks them. */
    public static final Questionnaire FORM = new Questionnaire(
            Channel.PHONE,
            CALLER,
            AskWho.PERSON,
            AskHowToReach.CONTACT,
            AskHowToReach.COMMUNICATION,
            AskWhy.ABOUT,
            AskLast.SAFETY,
            AskLast.AGREEMENT,
            DECLARATION);

    private CallForm() {}
}
