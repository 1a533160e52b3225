package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;

/**
 * The columns of table RPR (domain.md A.6), and those of D-01 and D-02, which hold for it too.
 *
 * @param adult 18 or over, as far as it is known
 * @param reg8Notice the best interests assessor notified that nobody eligible was selected (reg 8(5))
 * @param selected the person, a donee or a deputy selected somebody eligible
 * @param inPost a representative is appointed for this period
 */
public record RepresentativeInputs(
        Answer adult,
        Answer hospitalOrCareHome,
        boolean bySupervisoryBody,
        Answer standardGranted,
        Answer reg8Notice,
        Answer selected,
        Answer inPost) {

    static RepresentativeInputs of(Facts facts) {
        var dols = facts.dols();
        return new RepresentativeInputs(
                facts.ageYears() == null ? Answer.U : Answer.of(facts.ageYears() >= DolsInputs.ADULT),
                DolsInputs.hospitalOrCareHome(facts.place()),
                DolsInputs.isSupervisoryBody(facts.referrerType()),
                dols == null ? Answer.U : dols.standardGranted(),
                dols == null ? Answer.U : dols.reg8Notice(),
                dols == null ? Answer.U : dols.selectedByPerson(),
                dols == null ? Answer.U : dols.rprInPost());
    }

    List<String> unknowns() {
        return Stream.of(
                        standardGranted == Answer.U ? "standard authorisation granted" : null,
                        reg8Notice != Answer.Y ? "reg 8(5) notice" : null,
                        selected == Answer.U ? "somebody selected" : null,
                        inPost == Answer.U ? "representative in post" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of();
    }
}
