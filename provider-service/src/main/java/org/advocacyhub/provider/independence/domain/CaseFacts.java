package org.advocacyhub.provider.independence.domain;

import java.time.LocalDate;

/**
 * What the rules have to know of a case.
 *
 * @param underEighteen the person is under 18, as triage told: A.15 asks for more of who works with them
 * @param district null when not known: then a body is taken to decide there
 * @param day the day of the allocation
 */
public record CaseFacts(String personKey, String serviceType, boolean underEighteen, String district, LocalDate day) {

    /** Of somebody who is 18 or older, or of whose age nothing is told. */
    public CaseFacts(String personKey, String serviceType, String district, LocalDate day) {
        this(personKey, serviceType, false, district, day);
    }
}
