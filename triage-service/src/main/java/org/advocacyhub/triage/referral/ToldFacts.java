package org.advocacyhub.triage.referral;

import java.util.Arrays;
import java.util.List;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriatePerson;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.MhaStatus;
import org.advocacyhub.triage.referral.domain.Process;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.StatedPlace;

/** Reads what referral-service tells into what the rules know. A code that this version does not know counts as unknown. */
public final class ToldFacts {

    private ToldFacts() {}

    public static Facts read(ReferralFacts told) {
        return new Facts(
                told.channel(),
                ServiceType.find(told.requestedType()).orElse(ServiceType.UNSURE),
                told.referrerType(),
                told.ageYears(),
                place(told),
                need(told.need()),
                told.careAct() == null ? null : careAct(told.careAct()),
                told.imha() == null ? null : imha(told.imha()),
                new Facts.Authority(
                        answer(told.authority().hasCapacityToConsent()),
                        answer(told.authority().consentGiven()),
                        told.authority().consentDate(),
                        answer(told.authority().bestInterestsReasonGiven()),
                        answerIfAsked(told.authority().competentChild()),
                        answerIfAsked(told.authority().parentalResponsibility()),
                        answerIfAsked(told.authority().representativeInBestInterests())),
                new Facts.Risk(
                        answer(told.risk().immediateDanger()),
                        answer(told.risk().domesticAbuse()),
                        answer(told.risk().exposedToAllegedSource()),
                        answer(told.risk().homeless())),
                ToldDates.read(told),
                List.copyOf(told.missing()),
                ToldGrounds.safeguarding(told.safeguarding()),
                ToldGrounds.imca(told.imca()),
                ToldGrounds.dols(told.dols()),
                ToldGrounds.court(told.court()),
                ToldGrounds.nhsComplaint(told.nhsComplaint()),
                ToldGrounds.parentCp(told.parentCp()),
                ToldGrounds.bespoke(told.bespoke()));
    }

    private static StatedPlace place(ReferralFacts told) {
        var place = told.place();
        return new StatedPlace(
                place.homeOutcode(),
                place.currentOutcode(),
                place.settingType(),
                place.statedDistrict(),
                place.directoryEdition() == null
                        ? null
                        : new StatedPlace.Directory(
                                place.homeDistrict(),
                                place.homeCouncil(),
                                place.currentDistrict(),
                                place.currentCouncil(),
                                place.directoryEdition()),
                new StatedPlace.Councils(
                        told.careAct() == null ? null : told.careAct().performingLa(),
                        told.dols() == null ? null : told.dols().supervisoryBodyLa(),
                        told.court() == null ? null : told.court().applicantLa(),
                        told.imha() == null ? null : told.imha().responsibleLa(),
                        place.ordinaryResidenceLa(),
                        place.placingLa(),
                        place.fundingBody()));
    }

    private static Facts.Need need(ReferralFacts.Need told) {
        return new Facts.Need(
                told.clientGroup(),
                List.copyOf(told.specialisms()),
                answer(told.specificIssue()),
                answer(told.excludedIssue()),
                answer(told.nobodyUnpaid()),
                answer(told.noSpeech()),
                told.advocateGender());
    }

    private static Facts.CareAct careAct(ReferralFacts.CareAct told) {
        return new Facts.CareAct(
                code(Process.class, told.process(), Process.U),
                answer(told.substantialDifficulty()),
                List.copyOf(told.difficultyAreas()),
                code(AppropriatePerson.class, told.appropriatePerson(), AppropriatePerson.U),
                answer(told.transitionNeedsLikely()),
                told.nhsHospitalDays(),
                told.nhsCareHomeDays(),
                answer(told.materialDisagreement()),
                answer(told.bestInterestsAgreed()),
                answer(told.adultAlive()));
    }

    private static Facts.Imha imha(ReferralFacts.Imha told) {
        return new Facts.Imha(
                code(MhaStatus.class, told.mhaStatus(), MhaStatus.U),
                told.sectionStart(),
                answer(told.hospitalInArea()),
                answer(told.patientDeclines()),
                answer(told.urgentTreatmentPending()),
                answer(told.visitRequest()));
    }

    static Answer answer(String told) {
        return code(Answer.class, told, Answer.U);
    }

    /** Null for what the sender does not tell, apart from what nobody knows. */
    private static Answer answerIfAsked(String told) {
        return told == null ? null : answer(told);
    }

    static <E extends Enum<E>> E code(Class<E> list, String told, E unknown) {
        return Arrays.stream(list.getEnumConstants())
                .filter(code -> code.name().equals(told))
                .findFirst()
                .orElse(unknown);
    }
}
