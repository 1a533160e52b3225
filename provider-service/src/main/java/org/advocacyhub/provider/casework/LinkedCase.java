package org.advocacyhub.provider.casework;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.CaseState;

/** A case of the same person at the same partner that belongs to another one (domain.md A.11, D.1.2). */
record LinkedCase(UUID caseId, String serviceType, CaseState state, LocalDate openedOn, Relation relation) {

    /** How it belongs. */
    enum Relation {
        /** They ran at the same time. */
        EPISODE,
        /** It came before and is closed. */
        PREVIOUS,
        /** It came after. */
        FOLLOWING
    }

    static LinkedCase of(Tuple row) {
        return new LinkedCase(
                row.get(0, UUID.class),
                row.get(1, String.class),
                CaseState.valueOf(row.get(2, String.class)),
                row.get(3, LocalDate.class),
                Relation.valueOf(row.get(4, String.class)));
    }
}
