package org.advocacyhub.referral.publicform.domain;

import static org.advocacyhub.referral.publicform.domain.AskHowToReach.yesNo;
import static org.advocacyhub.referral.publicform.domain.FormSection.Part.asked;
import static org.advocacyhub.referral.publicform.domain.FormSection.Part.folded;

import java.util.stream.Stream;
import org.advocacyhub.referral.form.domain.Authority.ConsentMethod;
import org.advocacyhub.referral.form.domain.Risk.Control;
import org.advocacyhub.referral.form.domain.Risk.RiskFlag;
import org.advocacyhub.referral.form.domain.Risk.RiskLevel;

/** Safety, agreement and declaration (domain.md B.1 fields 53 to 58, 65, A.12), asked gently. */
final class AskLast {

    static final FormSection SAFETY = FormSection.of(
            "safety",
            "Keeping everybody safe",
            "These questions can be hard. You may answer “I don’t know”, or leave them. The answers are kept apart and few"
                    + " people see them.",
            asked(
                    yesNo("risk.immediateDanger", "Is anybody in danger right now?")
                            .hint("If so, ring 999 first. Nobody reads this form at once."),
                    yesNo(
                            "risk.domesticAbuse",
                            "Is a partner, or a family member, hurting, frightening or controlling the person?"),
                    yesNo("risk.perpetratorInHousehold", "Does anybody who might harm the person live with them?"),
                    yesNo(
                            "risk.safeguardingConcernOpen",
                            "Is the council already looking into worries about the person’s safety?"),
                    yesNo("risk.riskToSelf", "Does the person sometimes feel like harming themselves?")
                            .hint("You can ring Samaritans free on 116 123 at any time."),
                    Question.of(
                            "risk.riskToAdvocate",
                            Kind.ONE,
                            "Is there anything that an advocate should know before visiting?",
                            Choice.of(RiskLevel.NONE_KNOWN, "Nothing that I know of"),
                            Choice.of(RiskLevel.LOW, "Something small, for example a dog"),
                            Choice.of(RiskLevel.MEDIUM, "Somebody there may be angry or hard to talk to"),
                            Choice.of(RiskLevel.HIGH, "Somebody could get hurt"),
                            Choice.of(RiskLevel.UNKNOWN, "I don’t know"))),
            folded(
                    "What an advocate should know before visiting",
                    Question.of(
                                    "risk.riskFlags",
                                    Kind.ANY,
                                    "What is it?",
                                    Choice.of(RiskFlag.DOGS, "Dogs or other animals"),
                                    Choice.of(RiskFlag.HAZARDOUS_PROPERTY, "The building is not safe"),
                                    Choice.of(RiskFlag.INFECTION, "An infection"),
                                    Choice.of(RiskFlag.DRUGS_ON_PREMISES, "Drugs in the home"),
                                    Choice.of(RiskFlag.VIOLENCE, "Somebody can be violent"),
                                    Choice.of(RiskFlag.WEAPONS, "Weapons"),
                                    Choice.of(RiskFlag.STALKING, "Somebody follows or watches the person"),
                                    Choice.of(RiskFlag.OTHER, "Something else"))
                            .hint("Tick all that fit."),
                    Question.typed("risk.riskDetail", Kind.TEXT, "Tell us more"),
                    Question.of(
                                    "risk.controls",
                                    Kind.ANY,
                                    "What would make it safe?",
                                    Choice.of(Control.TWO_PERSON_VISIT, "Two people come together"),
                                    Choice.of(Control.PUBLIC_PLACE, "Meeting somewhere else"),
                                    Choice.of(Control.REMOTE, "Talking by telephone or video"),
                                    Choice.of(Control.OTHER, "Something else"))
                            .hint("Tick all that fit.")));

    static final FormSection AGREEMENT = FormSection.of(
            "agreement-section",
            "Does the person agree?",
            "An advocate helps people to say what they want. So we need to know whether the person wants one.",
            asked(new Question(
                    OwnQuestions.AGREEMENT,
                    Kind.ONE,
                    "Does the person want an advocate?",
                    "If the form is about you: do you want an advocate?",
                    "off",
                    Stream.of(Agreement.values()).map(Agreement::choice).toList(),
                    null)),
            folded(
                    "If you fill in the form for somebody who agrees",
                    Question.of(
                            "authority.consentMethod",
                            Kind.ONE,
                            "How did the person tell you?",
                            Choice.of(ConsentMethod.VERBAL, "In spoken words"),
                            Choice.of(ConsentMethod.WRITTEN, "In writing"),
                            Choice.of(ConsentMethod.BSL, "In sign language")),
                    Question.typed("authority.consentDate", Kind.DATE, "When?")),
            folded(
                    "If the person can’t make this decision",
                    Question.typed(
                            "authority.bestInterestsReason",
                            Kind.TEXT,
                            "Why do you think that an advocate would be best for the person?")));

    static final FormSection DECLARATION = FormSection.of(
            "declaration",
            "Before you send it",
            null,
            asked(Question.of(
                    "declarationAccepted",
                    Kind.TICK,
                    "What I have written is true, as far as I know",
                    new Choice("true", "What I have written is true, as far as I know"))));

    private AskLast() {}
}
