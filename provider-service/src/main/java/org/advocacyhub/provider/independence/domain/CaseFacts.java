package org.advocacyhub.provider.independence.domain;

import java.time.LocalDate;

/**
 * What the rules have to know of a case.
 *
 * @param district null when not known: then a body is taken to decide there
 * @param day the day of the allocation
 */
public record CaseFacts(String personKey, String serviceType, String district, LocalDate day) {}
