package org.advocacyhub.provider.fitness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Reads what the watch found, in a transaction as row-level security asks for. */
@ApplicationScoped
class ReadFitnessLapses {

    private final FitnessLapses lapses;

    ReadFitnessLapses(FitnessLapses lapses) {
        this.lapses = lapses;
    }

    @Transactional
    Page<FitnessLapse> page(PartnerScope scope, String cursor, int limit) {
        return Page.of(lapses.page(scope, cursor, limit), limit, lapse -> Cursor.of(lapse.raisedAt(), lapse.id()));
    }
}
