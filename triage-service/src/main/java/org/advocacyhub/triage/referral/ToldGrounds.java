package org.advocacyhub.triage.referral;

import static org.advocacyhub.triage.referral.ToldFacts.answer;
import static org.advocacyhub.triage.referral.ToldFacts.code;

import java.util.Set;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;
import org.advocacyhub.triage.referral.domain.Complainant;
import org.advocacyhub.triage.referral.domain.ComplaintAbout;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ImcaGrounds;
import org.advocacyhub.triage.referral.domain.ImcaGrounds.Move;
import org.advocacyhub.triage.referral.domain.S40Person;

/** Reads the legal sections of a told referral. A section that nobody spoke of is null. */
final class ToldGrounds {

    private static final String NONE = "NONE";
    private static final Set<String> LIMBS =
            Set.of("FINE_BALANCE_SINGLE", "FINE_BALANCE_CHOICE", "SERIOUS_CONSEQUENCES");
    private static final Set<String> PLANNED = Set.of("PROPOSED", "ISSUED");
    private static final Set<String> CHILDRENS_PROCESSES = Set.of(
            "CHILD_IN_NEED",
            "S47_ENQUIRY",
            "CHILD_PROTECTION_CONFERENCE",
            "PLO_PRE_PROCEEDINGS",
            "LAC_REVIEW",
            "CARE_PROCEEDINGS");

    private ToldGrounds() {}

    static Facts.Safeguarding safeguarding(ReferralFacts.Safeguarding told) {
        return told == null
                ? null
                : new Facts.Safeguarding(
                        answer(told.allegation()), answer(told.protectiveMeasures()), answer(told.particularBenefit()));
    }

    static ImcaGrounds imca(ReferralFacts.Imca told) {
        return told == null
                ? null
                : new ImcaGrounds(
                        answer(told.lacksCapacity()),
                        treatment(told.treatment()),
                        move(told.move()),
                        review(told.review()),
                        code(AppropriateToConsult.class, told.appropriateToConsult(), AppropriateToConsult.U),
                        told.ground() != null,
                        code(S40Person.class, told.s40Person(), S40Person.U),
                        told.otherDuty(),
                        answer(told.authorised()));
    }

    private static ImcaGrounds.Treatment treatment(ReferralFacts.Treatment told) {
        return new ImcaGrounds.Treatment(
                oneOf(LIMBS, told.smtLimb()), answer(told.nhsBodyProposes()), answer(told.mhaTreatment()));
    }

    private static ImcaGrounds.Move move(ReferralFacts.Move told) {
        return new ImcaGrounds.Move(
                code(Move.Arranger.class, told.provider(), Move.Arranger.U),
                code(Move.Setting.class, told.setting(), Move.Setting.U),
                told.likelyDays(),
                answer(told.mhaObligation()));
    }

    private static ImcaGrounds.Review review(ReferralFacts.Review told) {
        return new ImcaGrounds.Review(
                answer(told.arrangedByBody()),
                told.weeksInPlace(),
                answer(told.mhaObligation()),
                answer(told.reviewProposed()),
                answer(told.particularBenefit()));
    }

    static Facts.Dols dols(ReferralFacts.Dols told) {
        return told == null
                ? null
                : new Facts.Dols(
                        answer(told.urgentGiven()),
                        answer(told.standardRequested()),
                        answer(told.assessorAppointed()),
                        answer(told.standardGranted()),
                        answer(told.rprInPost()),
                        answer(told.rprPaid()),
                        answer(told.rprEnded()),
                        answer(told.selectedByPerson()),
                        answer(told.reg8Notice()),
                        answer(told.personAsks()),
                        answer(told.representativeAsks()),
                        answer(told.rightsUnlikelyUsed()),
                        answer(told.advocate39dInPlace()),
                        answer(told.newReason()),
                        told.authorisationStart(),
                        told.authorisationEnd());
    }

    static Facts.Court court(ReferralFacts.Court told) {
        return told == null
                ? null
                : new Facts.Court(
                        answer(told.communitySetting()),
                        answer(told.lacksCapacityForArrangements()),
                        oneOf(PLANNED, told.copdol11()),
                        answer(told.suitableRelative()),
                        answer(told.contested()));
    }

    static Facts.NhsComplaint nhsComplaint(ReferralFacts.NhsComplaint told) {
        return told == null
                ? null
                : new Facts.NhsComplaint(
                        code(ComplaintAbout.class, told.about(), ComplaintAbout.U),
                        answer(told.nhsFunded()),
                        told.eventDate(),
                        told.knowledgeDate(),
                        answer(told.legalClaimOnly()),
                        code(Complainant.class, told.complainant(), null));
    }

    static Facts.ParentCp parentCp(ReferralFacts.ParentCp told) {
        return told == null
                ? null
                : new Facts.ParentCp(
                        CHILDRENS_PROCESSES.contains(told.proceedingsStage()) ? Answer.Y : Answer.U,
                        answer(told.supportInHearing()));
    }

    static Facts.Bespoke bespoke(ReferralFacts.Bespoke told) {
        return told == null ? null : new Facts.Bespoke(told.projectRef());
    }

    /** Yes for one of these codes, no for the code that says none of them, otherwise not known. */
    private static Answer oneOf(Set<String> codes, String told) {
        return codes.contains(told) ? Answer.Y : NONE.equals(told) ? Answer.N : Answer.U;
    }
}
