package org.advocacyhub.provider.outcome.domain;

import java.time.LocalDate;

/**
 * A code of a list as a contract has it.
 *
 * @param stem others begin with it: {@code NHS_TRUST} stands for {@code NHS_TRUST_RWF} and the like (domain.md D.4)
 * @param from the first day on which it may be chosen
 * @param to the first day on which it may not be chosen any more; null while it is open
 */
public record CatalogueCode(String list, String code, String label, boolean stem, LocalDate from, LocalDate to) {

    /** Whether it may be chosen on a day. */
    public boolean choosableOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
