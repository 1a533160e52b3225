package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.StatedPlace;

/**
 * The columns of table R12 (domain.md A.7).
 *
 * @param community neither hospital nor care home: as stated, otherwise by the kind of place
 * @param lacksCapacity to agree to the arrangements, as the authority states it
 * @param applicationPlanned form COPDOL11 is proposed or issued
 * @param dolsType where somebody in a hospital or care home is sent instead
 */
public record CourtInputs(
        Answer community,
        Answer from16,
        Answer lacksCapacity,
        Answer applicationPlanned,
        Answer suitableRelative,
        Answer contested,
        String dolsType) {

    static CourtInputs of(Facts facts) {
        var court = facts.court();
        var from16 = facts.ageYears() == null ? Answer.U : Answer.of(facts.ageYears() >= ImcaInputs.LOWEST_AGE);
        var dolsType = facts.dols() != null && facts.dols().standardGranted() == Answer.Y ? "RPR_PAID" : "IMCA_39A";
        return court == null
                ? new CourtInputs(byPlace(facts.place()), from16, Answer.U, Answer.U, Answer.U, Answer.U, dolsType)
                : new CourtInputs(
                        court.communitySetting() == Answer.U ? byPlace(facts.place()) : court.communitySetting(),
                        from16,
                        court.lacksCapacity(),
                        court.applicationPlanned(),
                        court.suitableRelative(),
                        court.contested(),
                        dolsType);
    }

    private static Answer byPlace(StatedPlace place) {
        return switch (DolsInputs.hospitalOrCareHome(place)) {
            case Y -> Answer.N;
            case N -> Answer.Y;
            case U -> Answer.U;
        };
    }

    List<String> unknowns() {
        return Stream.of(
                        community == Answer.U ? "community setting" : null,
                        from16 == Answer.U ? "age" : null,
                        lacksCapacity == Answer.U ? "lacks capacity for the arrangements" : null,
                        applicationPlanned == Answer.U ? "COPDOL11 proposed or issued" : null,
                        suitableRelative == Answer.U ? "suitable family or friend" : null,
                        contested == Answer.U ? "contested" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of("dolsType", dolsType);
    }
}
