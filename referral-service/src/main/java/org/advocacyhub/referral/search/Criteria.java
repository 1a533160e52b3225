package org.advocacyhub.referral.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.advocacyhub.referral.referral.domain.ReferralStatus;

/**
 * What the hub looks for; what is absent does not matter. Personal data: never printed.
 *
 * @param nameSound Soundex of the family name
 * @param personId whose NHS number was given; a person that nobody knows finds nothing
 * @param receivedFrom first day, in London
 * @param receivedTo last day, in London
 */
record Criteria(
        Optional<String> referralRef,
        Optional<String> nameSound,
        Optional<UUID> personId,
        Optional<String> teamCode,
        Optional<ReferralStatus> status,
        Optional<RequestedType> requestedType,
        Optional<String> district,
        Optional<LocalDate> receivedFrom,
        Optional<LocalDate> receivedTo) {

    @Override
    public String toString() {
        return "Criteria[not shown]";
    }
}
