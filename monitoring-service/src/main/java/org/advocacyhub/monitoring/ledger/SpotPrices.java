package org.advocacyhub.monitoring.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.runtime.database.Sql;

/** What an hour above the block costs, by line and from a day on (domain.md F.5). */
@ApplicationScoped
public class SpotPrices {

    /** A price as it was set. */
    public record SpotPrice(String line, LocalDate validFrom, Money perHour) {}

    private final Sql sql;
    private final Clock clock;

    SpotPrices(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The price of a line on a day; empty when none is agreed. */
    @Transactional
    public Optional<Money> on(LocalDate day, String contractRef, String line) {
        return sql.first("""
                select pence_per_hour from spot_price where contract_ref = ? and line = ? and valid_from <= ?
                order by valid_from desc limit 1
                """, row -> new Money(row.getLong("pence_per_hour")), contractRef, line, day);
    }

    /** All prices of a contract, by line and day. */
    @Transactional
    public List<SpotPrice> of(String contractRef) {
        return sql.list(
                """
                select line, valid_from, pence_per_hour from spot_price where contract_ref = ?
                order by line, valid_from limit 1000
                """,
                row -> new SpotPrice(
                        row.getString("line"),
                        row.getObject("valid_from", LocalDate.class),
                        new Money(row.getLong("pence_per_hour"))),
                contractRef);
    }

    /** Sets a price; false when one is set for this day already, which stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean set(String contractRef, SpotPrice price, String by) {
        return sql.change(
                        "insert into spot_price values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        contractRef,
                        price.line(),
                        price.validFrom(),
                        price.perHour().pence(),
                        by,
                        clock.instant())
                == 1;
    }
}
