package org.advocacyhub.referral.form;

import static org.advocacyhub.referral.form.Facts.blankToNull;
import static org.advocacyhub.referral.form.Facts.code;
import static org.advocacyhub.referral.form.Facts.name;
import static org.advocacyhub.referral.form.Facts.orUnknown;

import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.referral.form.domain.AccommodationMove;
import org.advocacyhub.referral.form.domain.Answer;
import org.advocacyhub.referral.form.domain.Bespoke;
import org.advocacyhub.referral.form.domain.CareActGrounds;
import org.advocacyhub.referral.form.domain.CareReview;
import org.advocacyhub.referral.form.domain.CourtGrounds;
import org.advocacyhub.referral.form.domain.DecisionCapacity;
import org.advocacyhub.referral.form.domain.DolsGrounds;
import org.advocacyhub.referral.form.domain.ImcaGrounds;
import org.advocacyhub.referral.form.domain.ImhaGrounds;
import org.advocacyhub.referral.form.domain.NhsComplaint;
import org.advocacyhub.referral.form.domain.ParentCp;
import org.advocacyhub.referral.form.domain.SafeguardingGrounds;
import org.advocacyhub.referral.form.domain.SeriousTreatment;

/** What of the legal sections is told: enough for every decision table of domain.md A.3 to A.10, in codes and dates. */
final class GroundFacts {

    private GroundFacts() {}

    static ReferralFacts.CareAct careAct(CareActGrounds grounds) {
        return new ReferralFacts.CareAct(
                orUnknown(grounds.process()),
                code(grounds.substantialDifficulty()),
                grounds.difficultyAreas().stream().map(Enum::name).toList(),
                orUnknown(grounds.appropriatePerson()),
                code(grounds.transitionNeedsLikely()),
                grounds.nhsHospitalDays(),
                grounds.nhsCareHomeDays(),
                code(grounds.materialDisagreement()),
                code(grounds.bestInterestsAgreed()),
                name(grounds.processStage()),
                grounds.processDate(),
                blankToNull(grounds.performingLa()),
                grounds.combinedAssessmentGroupId(),
                code(grounds.separateAdvocateRequested()),
                code(grounds.adultAlive()));
    }

    static ReferralFacts.Imha imha(ImhaGrounds grounds) {
        return new ReferralFacts.Imha(
                orUnknown(grounds.mhaStatus()),
                grounds.sectionStart(),
                grounds.sectionExpiry(),
                code(grounds.hospitalInArea()),
                code(grounds.patientDeclines()),
                code(grounds.urgentTreatmentPending()),
                code(grounds.visitRequest()),
                blankToNull(grounds.responsibleLa()));
    }

    static ReferralFacts.Safeguarding safeguarding(SafeguardingGrounds grounds) {
        return new ReferralFacts.Safeguarding(
                name(grounds.subjectRole()),
                code(grounds.allegation()),
                code(grounds.protectiveMeasures()),
                code(grounds.particularBenefit()),
                code(grounds.processStartedBeforeAdvocate()));
    }

    static ReferralFacts.Imca imca(ImcaGrounds grounds) {
        var capacity = grounds.capacity();
        var consultation = grounds.consultation();
        return new ReferralFacts.Imca(
                code(capacity.lacksCapacity()),
                given(assessor(capacity)),
                capacity.assessedOn(),
                code(capacity.twoStageTest()),
                treatment(grounds.treatment()),
                move(grounds.accommodation()),
                review(grounds.careReview()),
                orUnknown(consultation.appropriateToConsult()),
                name(consultation.ground()),
                code(consultation.familyExists()),
                code(consultation.friendsExist()),
                orUnknown(consultation.s40Person()),
                orUnknown(grounds.otherDuty()),
                given(grounds.decisionMaker().name()),
                code(grounds.decisionMakerAware()),
                code(grounds.authorised()));
    }

    private static String assessor(DecisionCapacity capacity) {
        return capacity.assessor() == null ? null : capacity.assessor().name();
    }

    private static ReferralFacts.Treatment treatment(SeriousTreatment treatment) {
        return new ReferralFacts.Treatment(
                orUnknown(treatment.smtLimb()),
                name(treatment.smtKind()),
                code(treatment.nhsBodyProposes()),
                code(treatment.mhaTreatment()),
                code(treatment.treatedBeforeInstruction()));
    }

    private static ReferralFacts.Move move(AccommodationMove move) {
        return new ReferralFacts.Move(
                orUnknown(move.provider()),
                orUnknown(move.setting()),
                move.likelyDays(),
                code(move.mhaObligation()),
                code(move.movedBeforeInstruction()));
    }

    private static ReferralFacts.Review review(CareReview review) {
        return new ReferralFacts.Review(
                code(review.arrangedByBody()),
                review.weeksInPlace(),
                code(review.mhaObligation()),
                code(review.reviewProposed()),
                code(review.particularBenefit()));
    }

    static ReferralFacts.Dols dols(DolsGrounds grounds) {
        var authorisation = grounds.authorisation();
        var representative = grounds.representative();
        return new ReferralFacts.Dols(
                blankToNull(grounds.supervisoryBodyLa()),
                code(authorisation.urgentGiven()),
                authorisation.urgentExpiry(),
                code(authorisation.standardRequested()),
                code(authorisation.assessorAppointed()),
                code(authorisation.standardGranted()),
                authorisation.authorisationStart(),
                authorisation.authorisationEnd(),
                code(representative.rprInPost()),
                code(representative.rprPaid()),
                code(representative.rprEnded()),
                code(representative.selectedByPerson()),
                code(representative.reg8Notice()),
                code(representative.personAsks()),
                code(representative.representativeAsks()),
                code(representative.rightsUnlikelyUsed()),
                code(representative.advocate39dInPlace()),
                code(representative.newReason()));
    }

    static ReferralFacts.Court court(CourtGrounds grounds) {
        return new ReferralFacts.Court(
                blankToNull(grounds.applicantLa()),
                code(grounds.communitySetting()),
                code(grounds.lacksCapacityForArrangements()),
                orUnknown(grounds.copdol11()),
                code(grounds.suitableRelative()),
                code(grounds.contested()),
                grounds.hearing(),
                grounds.orderDate());
    }

    static ReferralFacts.NhsComplaint nhsComplaint(NhsComplaint complaint) {
        return new ReferralFacts.NhsComplaint(
                orUnknown(complaint.about()),
                code(complaint.nhsFunded()),
                complaint.eventDate(),
                complaint.knowledgeDate(),
                name(complaint.stage()),
                code(complaint.legalClaimOnly()),
                name(complaint.complainant()));
    }

    static ReferralFacts.ParentCp parentCp(ParentCp parent) {
        return new ReferralFacts.ParentCp(
                orUnknown(parent.childrenProceedingsStage()), parent.conferenceDate(), code(parent.supportInHearing()));
    }

    static ReferralFacts.Bespoke bespoke(Bespoke bespoke) {
        return new ReferralFacts.Bespoke(blankToNull(bespoke.projectRef()));
    }

    /** That somebody is named is told; who it is stays here. */
    private static String given(String name) {
        return (blankToNull(name) == null ? Answer.N : Answer.Y).name();
    }
}
