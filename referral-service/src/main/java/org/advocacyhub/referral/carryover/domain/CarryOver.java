package org.advocacyhub.referral.carryover.domain;

import java.time.LocalDate;
import org.advocacyhub.referral.referral.domain.CarriedOver;

/**
 * What the list of the provider before says of a case besides who and what it is about. Personal data: never printed.
 *
 * @param previousReference its number there
 * @param previousProvider who had it
 * @param openedOn the day on which they opened it
 * @param lastContactOn the day of their last contact with the person; null when not known
 * @param partnerId the partner that is to go on with it; null to let triage choose
 */
public record CarryOver(
        String previousReference,
        String previousProvider,
        LocalDate openedOn,
        LocalDate lastContactOn,
        String partnerId) {

    /** What stays with the referral. */
    public CarriedOver carriedOver() {
        return new CarriedOver(previousProvider.strip(), openedOn, lastContactOn);
    }

    @Override
    public String toString() {
        return "CarryOver[not shown]";
    }
}
