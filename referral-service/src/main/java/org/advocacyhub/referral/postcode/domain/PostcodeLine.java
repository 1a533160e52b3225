package org.advocacyhub.referral.postcode.domain;

import java.time.LocalDate;

/**
 * One postcode of an extract.
 *
 * @param postcode without a blank
 * @param district GSS code
 * @param council GSS code of the council that answers there: the county where there is one
 * @param endsOn the first day on which it is in use no more; null for no end
 */
public record PostcodeLine(String postcode, String district, String council, LocalDate endsOn) {}
