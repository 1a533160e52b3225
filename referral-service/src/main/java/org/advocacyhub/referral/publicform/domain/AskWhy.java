package org.advocacyhub.referral.publicform.domain;

import static org.advocacyhub.referral.publicform.domain.AskHowToReach.yesNo;
import static org.advocacyhub.referral.publicform.domain.FormSection.Part.asked;
import static org.advocacyhub.referral.publicform.domain.FormSection.Part.folded;

import java.util.stream.Stream;
import org.advocacyhub.referral.form.domain.CareActGrounds.Process;
import org.advocacyhub.referral.form.domain.ImhaGrounds.MhaStatus;
import org.advocacyhub.referral.form.domain.KeyDate.KeyDateType;
import org.advocacyhub.referral.form.domain.NhsComplaint;
import org.advocacyhub.referral.form.domain.NhsComplaint.Complainant;
import org.advocacyhub.referral.form.domain.ParentCp.ProceedingsStage;

/** What the help is about (domain.md B.1 fields 4, 31 to 34, 46, 49 to 51): nobody has to know which law it is. */
final class AskWhy {

    static final FormSection ABOUT = FormSection.of(
            "about-the-help",
            "What is it about?",
            null,
            asked(
                    new Question(
                            OwnQuestions.ABOUT,
                            Kind.ONE,
                            "What does the person need help with most?",
                            "We find out which kind of advocate fits. If you are not sure, say so.",
                            "off",
                            Stream.of(About.values()).map(About::choice).toList(),
                            null),
                    Question.typed("need.issueSummary", Kind.TEXT, "What is happening?")
                            .hint(
                                    "A few sentences in your own words are enough. You don’t have to tell everything here."),
                    yesNo("need.specificIssue", "Is there something in particular to sort out or to decide?")
                            .hint("For example a letter, a move, a meeting or a decision about the person."),
                    Question.typed("need.desiredOutcome", Kind.TEXT, "What does the person want to happen?")
                            .hint("In the person’s own words, if you can.")),
            folded(
                    "A date that matters, for example a meeting or a hearing",
                    Question.of(
                            OwnQuestions.KEY_DATE_TYPE,
                            Kind.ONE,
                            "What happens on that day?",
                            Choice.of(KeyDateType.TRIBUNAL, "A tribunal"),
                            Choice.of(KeyDateType.MANAGERS_HEARING, "A hospital managers’ hearing"),
                            Choice.of(KeyDateType.WARD_ROUND, "A ward round"),
                            Choice.of(KeyDateType.DISCHARGE_PLANNED, "Leaving hospital"),
                            Choice.of(KeyDateType.ASSESSMENT_VISIT, "An assessment"),
                            Choice.of(KeyDateType.REVIEW_MEETING, "A review"),
                            Choice.of(KeyDateType.SAFEGUARDING_MEETING, "A safeguarding meeting"),
                            Choice.of(KeyDateType.CHILD_PROTECTION_CONFERENCE, "A child protection conference"),
                            Choice.of(KeyDateType.COURT_HEARING, "A court hearing"),
                            Choice.of(KeyDateType.EVICTION, "An eviction"),
                            Choice.of(KeyDateType.BENEFIT_APPEAL, "A benefit appeal"),
                            Choice.of(KeyDateType.OTHER, "Something else")),
                    Question.typed(OwnQuestions.KEY_DATE, Kind.DATE, "Which day?")
                            .hint("For example, 16 5 2027.")),
            folded(
                    "More about the Mental Health Act",
                    Question.of(
                            "imha.mhaStatus",
                            Kind.ONE,
                            "Which section is it?",
                            Choice.of(MhaStatus.S2, "Section 2"),
                            Choice.of(MhaStatus.S3, "Section 3"),
                            Choice.of(MhaStatus.S37, "Section 37"),
                            Choice.of(MhaStatus.S37_41, "Section 37 with 41"),
                            Choice.of(MhaStatus.S17A_CTO, "A community treatment order"),
                            Choice.of(MhaStatus.S7_GUARDIANSHIP, "Guardianship"),
                            Choice.of(MhaStatus.INFORMAL, "In hospital, but not under a section"),
                            Choice.of(MhaStatus.U, "Another one, or I don’t know")),
                    Question.typed("imha.sectionStart", Kind.DATE, "When did it begin?"),
                    Question.typed("imha.hospital", Kind.LINE, "Which hospital?")),
            folded(
                    "More about the social care assessment, plan or review",
                    Question.of(
                            "careAct.process",
                            Kind.ONE,
                            "What is the council doing, or going to do?",
                            Choice.of(Process.NEEDS_ASSESSMENT, "Finding out which care and support the person needs"),
                            Choice.of(Process.CARERS_ASSESSMENT, "Finding out what a carer needs"),
                            Choice.of(Process.CARE_AND_SUPPORT_PLAN, "Making a care and support plan"),
                            Choice.of(Process.CARE_PLAN_REVIEW, "Reviewing a care plan"),
                            Choice.of(Process.SAFEGUARDING_ENQUIRY, "Looking into abuse or neglect"),
                            Choice.of(Process.U, "I don’t know"))),
            folded(
                    "More about the complaint",
                    Question.of(
                            "nhsComplaint.about",
                            Kind.ONE,
                            "Whose care is it about?",
                            Choice.of(NhsComplaint.About.NHS_BODY, "A hospital, ambulance or other NHS service"),
                            Choice.of(NhsComplaint.About.PRIMARY_CARE, "A GP, dentist, optician or pharmacy"),
                            Choice.of(NhsComplaint.About.INDEPENDENT_PROVIDER, "A private clinic or care home"),
                            Choice.of(NhsComplaint.About.U, "I don’t know")),
                    yesNo("nhsComplaint.nhsFunded", "Did the NHS pay for the care?"),
                    Question.typed("nhsComplaint.complaintBody", Kind.LINE, "Name of the hospital, surgery or service"),
                    Question.typed("nhsComplaint.serviceArea", Kind.LINE, "Which ward or department?"),
                    Question.typed("nhsComplaint.eventDate", Kind.DATE, "When did it happen?")
                            .hint("A day near to it is enough."),
                    Question.of(
                            "nhsComplaint.stage",
                            Kind.ONE,
                            "How far has the complaint come?",
                            Choice.of(NhsComplaint.Stage.SELF_HELP_PACK, "Not made yet"),
                            Choice.of(NhsComplaint.Stage.LOCAL_RESOLUTION, "Made to the service"),
                            Choice.of(NhsComplaint.Stage.MEETING, "There is or was a meeting about it"),
                            Choice.of(NhsComplaint.Stage.PHSO, "With the Ombudsman")),
                    yesNo("nhsComplaint.legalClaimOnly", "Is it only about compensation, or about punishing staff?"),
                    Question.of(
                            "nhsComplaint.complainant",
                            Kind.ONE,
                            "Who complains?",
                            Choice.of(Complainant.PATIENT, "The patient"),
                            Choice.of(Complainant.PARENT_OF_CHILD, "The parent of a child who was the patient"),
                            Choice.of(Complainant.REPRESENTATIVE, "Somebody for the patient"),
                            Choice.of(Complainant.PERSONAL_REPRESENTATIVE, "Somebody for a patient who has died")),
                    yesNo(
                            "authority.representative.actsInBestInterests",
                            "If the patient can’t decide: is it in the patient’s best interests that somebody complains for them?")),
            folded(
                    "More about social workers and the person’s child",
                    Question.of(
                            "parentCp.childrenProceedingsStage",
                            Kind.ONE,
                            "What is happening?",
                            Choice.of(ProceedingsStage.CHILD_IN_NEED, "A child in need plan"),
                            Choice.of(
                                    ProceedingsStage.S47_ENQUIRY,
                                    "Social workers are finding out whether the child is safe"),
                            Choice.of(ProceedingsStage.CHILD_PROTECTION_CONFERENCE, "A child protection conference"),
                            Choice.of(
                                    ProceedingsStage.PLO_PRE_PROCEEDINGS, "A letter or meeting before going to court"),
                            Choice.of(ProceedingsStage.LAC_REVIEW, "The child lives away, and there is a review"),
                            Choice.of(ProceedingsStage.CARE_PROCEEDINGS, "The family court"),
                            Choice.of(ProceedingsStage.U, "I don’t know")),
                    Question.typed("parentCp.conferenceDate", Kind.DATE, "When is the conference or meeting?")));

    private AskWhy() {}
}
