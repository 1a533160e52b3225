package org.advocacyhub.referral.refdata.domain;

import java.time.LocalDate;
import java.util.Map;

/**
 * One code of a list, for as long as it is in force.
 *
 * @param group the group in which it is shown or counted; null for none
 * @param attributes what else the law or a count says of it, for example a census number
 * @param validFrom first day in force
 * @param validTo first day no longer in force; null for no end
 */
public record Code(
        String code,
        String label,
        String group,
        Map<String, Object> attributes,
        LocalDate validFrom,
        LocalDate validTo) {

    /** Stands for the first day of what is enacted, but for which no day has been appointed. */
    public static final LocalDate NO_DAY_APPOINTED = LocalDate.of(9999, 1, 1);

    public Code {
        attributes = Map.copyOf(attributes);
    }

    /** Whether it may be used on a day. */
    public boolean inForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || on.isBefore(validTo));
    }
}
