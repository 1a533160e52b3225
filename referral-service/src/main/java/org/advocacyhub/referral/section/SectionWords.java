package org.advocacyhub.referral.section;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.advocacyhub.referral.page.Answers;
import org.advocacyhub.referral.publicform.domain.Question;

/** What answers are called that only professionals are asked for: as a law's practitioners say it. */
final class SectionWords {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("requestedType", "Type of advocacy"),
            Map.entry("channel", "How it comes"),
            Map.entry("decisionNeededBy", "A decision is needed by"),
            Map.entry("declarationAccepted", "Whoever refers says that it is true, as far as they know"),
            Map.entry("careAct.performingLa", "Council that does it (code)"),
            Map.entry("careAct.processStage", "How far it has come"),
            Map.entry("careAct.processDate", "Its date"),
            Map.entry("careAct.substantialDifficulty", "Substantial difficulty in being involved"),
            Map.entry("careAct.difficultyAreas", "Difficulty with"),
            Map.entry("careAct.difficultyNote", "What the difficulty is"),
            Map.entry("careAct.difficultyMatters", "Difficulty matters for"),
            Map.entry("careAct.difficultyAssessor.name", "Who judged the difficulty"),
            Map.entry("careAct.difficultyAssessor.role", "Their role"),
            Map.entry("careAct.difficultyAssessor.date", "Judged on"),
            Map.entry("careAct.appropriatePerson", "Appropriate person to support them"),
            Map.entry("careAct.appropriatePersonReason", "Why nobody is appropriate"),
            Map.entry("careAct.transitionNeedsLikely", "Needs are likely after they turn 18"),
            Map.entry("careAct.nhsHospitalDays", "Days in hospital that the NHS arranges"),
            Map.entry("careAct.nhsCareHomeDays", "Days in a care home that the NHS arranges"),
            Map.entry(
                    "careAct.materialDisagreement",
                    "Council and appropriate person disagree about something that matters"),
            Map.entry("careAct.bestInterestsAgreed", "Both agree that an advocate is in the person’s best interests"),
            Map.entry("careAct.lacksCapacity", "Lacks capacity"),
            Map.entry("careAct.separateAdvocateRequested", "An advocate of their own is asked for"),
            Map.entry("careAct.adultAlive", "The adult of the review is alive"),
            Map.entry("safeguarding.subjectRole", "The person’s part in what is alleged"),
            Map.entry("safeguarding.allegation", "There is an allegation"),
            Map.entry("safeguarding.protectiveMeasures", "Protective measures are taken or proposed"),
            Map.entry("safeguarding.measures", "Which measures"),
            Map.entry("safeguarding.particularBenefit", "An advocate would be of particular benefit"),
            Map.entry("safeguarding.particularBenefitReason", "Why it would"),
            Map.entry("safeguarding.processStartedBeforeAdvocate", "It began before an advocate was asked for"),
            Map.entry("imca.decisionText", "Decision to be made"),
            Map.entry("imca.capacity.lacksCapacity", "Lacks capacity for this decision"),
            Map.entry("imca.capacity.assessor.name", "Who assessed capacity"),
            Map.entry("imca.capacity.assessor.role", "Role of who assessed capacity"),
            Map.entry("imca.capacity.assessedOn", "Capacity assessed on"),
            Map.entry("imca.capacity.twoStageTest", "By the two-stage test"),
            Map.entry("imca.treatment.smtLimb", "What makes the treatment serious"),
            Map.entry("imca.treatment.smtKind", "Treatment"),
            Map.entry("imca.treatment.nhsBodyProposes", "An NHS body proposes it"),
            Map.entry("imca.treatment.mhaTreatment", "It is treatment under the Mental Health Act"),
            Map.entry("imca.treatment.treatedBeforeInstruction", "Treated already, since it was urgent"),
            Map.entry("imca.accommodation.provider", "Who arranges the accommodation"),
            Map.entry("imca.accommodation.setting", "Kind of accommodation"),
            Map.entry("imca.accommodation.place", "Where it is"),
            Map.entry("imca.accommodation.likelyDays", "Likely stay in days"),
            Map.entry("imca.accommodation.mhaObligation", "Accommodation is a duty under the Mental Health Act"),
            Map.entry("imca.accommodation.movedBeforeInstruction", "Moved already, since it was urgent"),
            Map.entry("imca.careReview.arrangedByBody", "The NHS or the council arranged the place"),
            Map.entry("imca.careReview.weeksInPlace", "Weeks in the place"),
            Map.entry("imca.careReview.mhaObligation", "The place is a duty under the Mental Health Act"),
            Map.entry("imca.careReview.reviewProposed", "A review is proposed or under way"),
            Map.entry("imca.careReview.particularBenefit", "An advocate would be of particular benefit to the review"),
            Map.entry("imca.careReview.particularBenefitReason", "Why it would be"),
            Map.entry("imca.consultation.appropriateToConsult", "Somebody appropriate to consult"),
            Map.entry("imca.consultation.ground", "Why whoever there is will not do"),
            Map.entry("imca.consultation.groundReason", "Reason in words"),
            Map.entry("imca.consultation.familyExists", "There is family"),
            Map.entry("imca.consultation.friendsExist", "There are friends"),
            Map.entry("imca.consultation.s40Person", "Somebody named, an attorney or a deputy (section 40)"),
            Map.entry("imca.otherDuty", "Another IMCA duty"),
            Map.entry("imca.decisionMaker.name", "Instructing authority: who decides"),
            Map.entry("imca.decisionMaker.role", "Their job"),
            Map.entry("imca.decisionMaker.organisation", "Their organisation"),
            Map.entry("imca.decisionMaker.phone", "Their telephone number"),
            Map.entry("imca.decisionMaker.email", "Their e-mail address"),
            Map.entry("imca.decisionMakerAware", "They know of this referral"),
            Map.entry("imca.authorised", "Whoever refers may instruct an IMCA"),
            Map.entry("imca.reportTo", "Who gets the report"),
            Map.entry("dols.dolsRef", "Reference of the supervisory body"),
            Map.entry("dols.supervisoryBodyLa", "Supervisory body (council’s code)"),
            Map.entry("dols.bestInterestsAssessor", "Best interests assessor"),
            Map.entry("dols.authorisation.urgentGiven", "Urgent authorisation given"),
            Map.entry("dols.authorisation.urgentExpiry", "Urgent authorisation ends on"),
            Map.entry("dols.authorisation.standardRequested", "Standard authorisation asked for"),
            Map.entry("dols.authorisation.assessorAppointed", "Assessor appointed"),
            Map.entry("dols.authorisation.standardGranted", "Standard authorisation granted"),
            Map.entry("dols.authorisation.authorisationStart", "Authorisation from"),
            Map.entry("dols.authorisation.authorisationEnd", "Authorisation until"),
            Map.entry("dols.authorisation.conditions", "Its conditions"),
            Map.entry("dols.representative.rprInPost", "A representative is in post"),
            Map.entry("dols.representative.rprPaid", "The representative is paid"),
            Map.entry("dols.representative.rprEnded", "The appointment ended"),
            Map.entry("dols.representative.selectedByPerson", "Chosen by the person"),
            Map.entry("dols.representative.reg8Notice", "Nobody to appoint (regulation 8 notice)"),
            Map.entry("dols.representative.personAsks", "The person asks for an advocate"),
            Map.entry("dols.representative.representativeAsks", "The representative asks for an advocate"),
            Map.entry("dols.representative.rightsUnlikelyUsed", "Rights would not be used without an advocate"),
            Map.entry("dols.representative.advocate39dInPlace", "An advocate (section 39D) is in place"),
            Map.entry("dols.representative.newReason", "There is a new reason for one"),
            Map.entry("court.copRef", "Case number of the court"),
            Map.entry("court.applicantLa", "Council that applies (code)"),
            Map.entry("court.communitySetting", "The person lives in the community"),
            Map.entry("court.lacksCapacityForArrangements", "Lacks capacity for the arrangements"),
            Map.entry("court.copdol11", "Application (COPDOL11)"),
            Map.entry("court.suitableRelative", "A relative or friend is suitable"),
            Map.entry("court.contested", "It is contested"),
            Map.entry("court.hearing", "Hearing on"),
            Map.entry("court.orderDate", "Order of"),
            Map.entry("imha.sectionExpiry", "When does it end?"),
            Map.entry("imha.ward", "Ward"),
            Map.entry("imha.responsibleClinician", "Responsible clinician"),
            Map.entry("imha.responsibleClinicianTeam", "Their team"),
            Map.entry("imha.responsibleLa", "Responsible council (code)"),
            Map.entry("imha.hospitalInArea", "The hospital is in our area"),
            Map.entry("imha.patientDeclines", "The patient declines an advocate"),
            Map.entry("imha.urgentTreatmentPending", "Urgent treatment is about to be given"),
            Map.entry("imha.visitRequest", "The patient asks for a visit"),
            Map.entry("authority.hasCapacityToConsent", "Able to agree to the referral"),
            Map.entry("authority.consentGiven", "Agrees to the referral"),
            Map.entry("authority.consentMethod", "How they agreed"),
            Map.entry("authority.consentDate", "Agreed on"),
            Map.entry("authority.bestInterestsReason", "Why it is in their best interests"),
            Map.entry("authority.consentScopes", "What they agree to"),
            Map.entry("authority.basisClaimed", "On which basis advocacy may begin"),
            Map.entry("authority.competentChild", "A child who can decide"),
            Map.entry("authority.parentalResponsibility", "Whoever agrees has parental responsibility"),
            Map.entry("bespoke.projectRef", "Reference of the project"),
            Map.entry("declaration.signedBy", "Signed by"),
            Map.entry("declaration.signedOn", "Signed on"));

    private static final Pattern ROW = Pattern.compile("\\.(\\d)\\.");

    private SectionWords() {}

    /** The label of a box, which no other box of its section has. */
    static String label(SectionField field, Optional<Question> asked) {
        var label =
                LABELS.getOrDefault(field.path(), asked.map(Question::label).orElseGet(() -> derived(field.path())));
        var row = ROW.matcher(field.name());
        return row.find() ? label + ", " + (Integer.parseInt(row.group(1)) + 1) : label;
    }

    /** "Representative, name" of {@code authority.representative.name}. */
    private static String derived(String path) {
        var names = path.split("\\.");
        return Arrays.stream(names)
                .skip(names.length > 1 ? 1 : 0)
                .map(Answers::label)
                .collect(Collectors.joining(", "));
    }
}
