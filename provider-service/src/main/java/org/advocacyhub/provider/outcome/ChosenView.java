package org.advocacyhub.provider.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/** A code that was chosen for a case, in words, whether or not it has ended since. */
record ChosenView(
        String list,
        String code,
        String label,
        @JsonInclude(JsonInclude.Include.NON_NULL) String subject,
        boolean primary,
        LocalDate on) {

    static List<ChosenView> of(List<ReadOutcomes.Chosen> chosen) {
        return chosen.stream()
                .map(code -> new ChosenView(
                        code.list(), code.code(), code.label(), code.subject(), code.primary(), code.on()))
                .toList();
    }
}
