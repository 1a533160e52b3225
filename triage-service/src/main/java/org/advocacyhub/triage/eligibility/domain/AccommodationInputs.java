package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ImcaGrounds;
import org.advocacyhub.triage.referral.domain.ImcaGrounds.Move.Arranger;

/**
 * The columns of table ACC (domain.md A.5.2).
 *
 * @param lacksCapacity for this move, as the NHS body or the council states it
 * @param s40Person there is somebody whom section 40 names
 * @param rule what the court's rule on representatives is called on the day, for the reason's words
 */
public record AccommodationInputs(
        Integer ageYears,
        Answer lacksCapacity,
        Arranger arranger,
        Stay stay,
        Answer mhaObligation,
        Answer s40Person,
        AppropriateToConsult appropriateToConsult,
        String rule)
        implements ImcaInputs {

    /** Sections 38 and 39: likely to "exceed" 28 days. The Care Act says "28 days or more", one day less. */
    static final int HOSPITAL_DAYS = 28;
    /** Sections 38 and 39: likely to "exceed" eight weeks. */
    static final int CARE_HOME_DAYS = 56;

    /** The setting and likely length of a stay as the table tells them apart. */
    public enum Stay {
        /** Hospital up to 28 days, care home or residential up to 8 weeks. */
        SHORT,
        /** Hospital for more than 28 days, care home or residential for more than 8 weeks. */
        LONG,
        /** Supported living or a tenancy of one's own. */
        SUPPORTED_LIVING,
        U
    }

    static AccommodationInputs of(Facts facts, String rule) {
        var imca = facts.imca();
        return imca == null
                ? new AccommodationInputs(
                        facts.ageYears(),
                        Answer.U,
                        Arranger.U,
                        Stay.U,
                        Answer.U,
                        Answer.U,
                        AppropriateToConsult.U,
                        rule)
                : new AccommodationInputs(
                        facts.ageYears(),
                        imca.lacksCapacity(),
                        imca.move().arranger(),
                        stay(imca.move().setting(), imca.move().likelyDays()),
                        imca.move().mhaObligation(),
                        imca.s40Person().exists(),
                        ImcaInputs.consultation(imca),
                        rule);
    }

    static Stay stay(ImcaGrounds.Move.Setting setting, Integer likelyDays) {
        return switch (setting) {
            case SUPPORTED_LIVING -> Stay.SUPPORTED_LIVING;
            case HOSPITAL -> exceeds(HOSPITAL_DAYS, likelyDays);
            case CARE_HOME, RESIDENTIAL -> exceeds(CARE_HOME_DAYS, likelyDays);
            case U -> Stay.U;
        };
    }

    private static Stay exceeds(int days, Integer likelyDays) {
        return likelyDays == null ? Stay.U : likelyDays > days ? Stay.LONG : Stay.SHORT;
    }

    boolean isSettingOrConsultationOpen() {
        return stay == Stay.U || s40Person == Answer.U || appropriateToConsult == AppropriateToConsult.U;
    }

    List<String> unknowns() {
        return Stream.of(
                        lacksCapacity == Answer.U ? "lacks capacity" : null,
                        arranger == Arranger.U ? "provider of accommodation" : null,
                        stay == Stay.U ? "setting and likely length" : null,
                        mhaObligation == Answer.U ? "MHA obligation" : null,
                        s40Person == Answer.U ? "section 40 person" : null,
                        appropriateToConsult == AppropriateToConsult.U ? "appropriate to consult" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of("rule", rule);
    }
}
