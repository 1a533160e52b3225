package org.advocacyhub.referral.equality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.EqualityAnswered;
import org.advocacyhub.referral.equality.domain.AgeBands;
import org.advocacyhub.referral.equality.domain.EqualityTold;

/** What is counted of the answers: codes, never words (domain.md B.5, K-26, K-27). */
final class EqualityFacts {

    private EqualityFacts() {}

    /**
     * The event that tells them.
     *
     * @param receivedOn the day on which the referral counts
     * @param age whole years on that day; null when nobody knows
     */
    static EqualityAnswered of(UUID referralId, EqualityTold told, LocalDate receivedOn, Integer age, Instant at) {
        var bands = AgeBands.of(age);
        return new EqualityAnswered(
                referralId,
                at,
                told.ethnicGroup() == null
                        ? null
                        : told.ethnicGroup().countedOn(receivedOn).name(),
                code(told.religion()),
                code(told.sexualOrientation()),
                code(told.sex()),
                code(told.countedIdentity()),
                code(told.disabled()),
                told.impairments().stream().map(Enum::name).toList(),
                code(told.maritalStatus()),
                code(told.pregnancyOrMaternity()),
                code(told.carer()),
                code(told.veteran()),
                code(told.asylumSeekerOrRefugee()),
                bands.standard(),
                bands.socialCare(),
                bands.imca());
    }

    private static String code(Enum<?> answer) {
        return answer == null ? null : answer.name();
    }
}
