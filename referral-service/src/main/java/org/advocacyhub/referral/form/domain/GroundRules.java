package org.advocacyhub.referral.form.domain;

import java.util.regex.Pattern;

/** Bounds and shapes of the legal sections (domain.md B.1 fields 34 to 50). */
final class GroundRules {

    private static final int LONGEST_STAY_DAYS = 3660;
    private static final int LONGEST_STAY_WEEKS = 5200;
    private static final int OLDEST_CHILD = 25;
    private static final int CHILDREN = 20;

    private static final Pattern PROJECT = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");

    private GroundRules() {}

    static void check(ReferralForm form, Faults faults) {
        careAct(form.careActOrNothing(), faults);
        safeguarding(form.safeguardingOrNothing(), faults);
        imca(form.imcaOrNothing(), faults);
        dols(form.dolsOrNothing(), faults);
        court(form.courtOrNothing(), faults);
        imha(form.imhaOrNothing(), faults);
        nhsComplaint(form.nhsComplaintOrNothing(), faults);
        parentCp(form.parentCpOrNothing(), faults);
        faults.form(
                "bespoke.projectRef",
                form.bespokeOrNothing().projectRef(),
                PROJECT,
                "not-a-project",
                "Use the project's number of capital letters, digits and hyphens.");
    }

    private static void careAct(CareActGrounds careAct, Faults faults) {
        faults.council("careAct.performingLa", careAct.performingLa());
        faults.note("careAct.difficultyNote", careAct.difficultyNote());
        faults.line(
                "careAct.difficultyAssessor.name", careAct.assessorOrNobody().name());
        faults.line(
                "careAct.difficultyAssessor.role", careAct.assessorOrNobody().role());
        faults.note("careAct.appropriatePersonReason", careAct.appropriatePersonReason());
        faults.range("careAct.nhsHospitalDays", careAct.nhsHospitalDays(), 0, LONGEST_STAY_DAYS);
        faults.range("careAct.nhsCareHomeDays", careAct.nhsCareHomeDays(), 0, LONGEST_STAY_DAYS);
    }

    private static void safeguarding(SafeguardingGrounds safeguarding, Faults faults) {
        faults.note("safeguarding.measures", safeguarding.measures());
        faults.note("safeguarding.particularBenefitReason", safeguarding.particularBenefitReason());
    }

    private static void imca(ImcaGrounds imca, Faults faults) {
        faults.note("imca.decisionText", imca.decisionText());
        faults.line(
                "imca.capacity.assessor.name",
                imca.capacity().assessorOrNobody().name());
        faults.line(
                "imca.capacity.assessor.role",
                imca.capacity().assessorOrNobody().role());
        faults.text("imca.accommodation.place", imca.accommodation().place(), Faults.LONG_LINE);
        faults.range("imca.accommodation.likelyDays", imca.accommodation().likelyDays(), 0, LONGEST_STAY_DAYS);
        faults.range("imca.careReview.weeksInPlace", imca.careReview().weeksInPlace(), 0, LONGEST_STAY_WEEKS);
        faults.note("imca.careReview.particularBenefitReason", imca.careReview().particularBenefitReason());
        faults.note("imca.consultation.groundReason", imca.consultation().groundReason());
        var decisionMaker = imca.decisionMaker();
        faults.line("imca.decisionMaker.name", decisionMaker.name());
        faults.line("imca.decisionMaker.role", decisionMaker.role());
        faults.text("imca.decisionMaker.organisation", decisionMaker.organisation(), Faults.LONG_LINE);
        faults.telephone("imca.decisionMaker.phone", decisionMaker.phone());
        faults.email("imca.decisionMaker.email", decisionMaker.email());
        faults.text("imca.reportTo", imca.reportTo(), Faults.ADDRESS);
    }

    private static void dols(DolsGrounds dols, Faults faults) {
        faults.text("dols.dolsRef", dols.dolsRef(), 40);
        faults.council("dols.supervisoryBodyLa", dols.supervisoryBodyLa());
        faults.line("dols.bestInterestsAssessor", dols.bestInterestsAssessor());
        faults.text("dols.authorisation.conditions", dols.authorisation().conditions(), Faults.STORY);
    }

    private static void court(CourtGrounds court, Faults faults) {
        faults.text("court.copRef", court.copRef(), 40);
        faults.council("court.applicantLa", court.applicantLa());
    }

    private static void imha(ImhaGrounds imha, Faults faults) {
        faults.text("imha.hospital", imha.hospital(), Faults.LONG_LINE);
        faults.line("imha.ward", imha.ward());
        faults.line("imha.responsibleClinician", imha.responsibleClinician());
        faults.text("imha.responsibleClinicianTeam", imha.responsibleClinicianTeam(), Faults.LONG_LINE);
        faults.council("imha.responsibleLa", imha.responsibleLa());
    }

    private static void nhsComplaint(NhsComplaint complaint, Faults faults) {
        faults.text("nhsComplaint.complaintBody", complaint.complaintBody(), Faults.LONG_LINE);
        faults.text("nhsComplaint.serviceArea", complaint.serviceArea(), Faults.LONG_LINE);
    }

    private static void parentCp(ParentCp parentCp, Faults faults) {
        faults.items("parentCp.childAges", parentCp.childAges(), CHILDREN);
        for (var index = 0; index < parentCp.childAges().size(); index++) {
            faults.range(
                    "parentCp.childAges[" + index + "]", parentCp.childAges().get(index), 0, OLDEST_CHILD);
        }
    }
}
