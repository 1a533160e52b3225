package org.advocacyhub.provider.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.events.Outbox;

/** Counts a partner's open cases up and down, one row at a time, and tells triage how much room is left. */
@ApplicationScoped
public class OpenCases {

    private static final String COUNT =
            "update partner set open_cases = open_cases + ? where id = ? returning capacity, open_cases";

    private record Room(int capacity, int openCases) {}

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;

    OpenCases(Sql sql, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A case of this partner was opened in the surrounding transaction. */
    @Transactional(TxType.MANDATORY)
    public void oneMore(String partnerId) {
        change(partnerId, 1);
    }

    /** A case of this partner was closed in the surrounding transaction. */
    @Transactional(TxType.MANDATORY)
    public void oneLess(String partnerId) {
        change(partnerId, -1);
    }

    /** Open cases went from one partner to another in the surrounding transaction; the rows always in one order. */
    @Transactional(TxType.MANDATORY)
    public void moved(String fromPartner, String toPartner, int cases) {
        if (fromPartner.compareTo(toPartner) < 0) {
            change(fromPartner, -cases);
            change(toPartner, cases);
        } else {
            change(toPartner, cases);
            change(fromPartner, -cases);
        }
    }

    private void change(String partnerId, int by) {
        var room = sql.first(COUNT, row -> new Room(row.getInt(1), row.getInt(2)), by, partnerId)
                .orElseThrow();
        outbox.record(new PartnerCapacityChanged(partnerId, clock.instant(), room.capacity(), room.openCases()));
    }
}
