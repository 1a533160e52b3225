package org.advocacyhub.triage.referral.domain;

import java.time.LocalDate;

/**
 * What stood already when the contract began: a case that the provider before left open (need N32).
 *
 * @param openedOn day on which the provider before opened it
 * @param lastContactOn day of its last contact with the person; null when not known
 * @param partnerId who is to go on with it; null to let the rank choose
 */
public record CarriedOver(LocalDate openedOn, LocalDate lastContactOn, String partnerId) {}
