package org.advocacyhub.monitoring.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.database.DatabaseFailure;

/** How many Care Act referrals each quarter had when it was last counted. */
@ApplicationScoped
class CareActQuarters {

    private final DataSource dataSource;
    private final Clock clock;

    CareActQuarters(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Transactional
    void keep(String contractRef, Quarter quarter, long referrals) {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into care_act_quarter (contract_ref, quarter_start, referrals, counted_at) values (?, ?, ?, ?)
                        on conflict (contract_ref, quarter_start) do update
                        set referrals = excluded.referrals, counted_at = excluded.counted_at
                        """)) {
            upsert.setString(1, contractRef);
            upsert.setObject(2, quarter.from());
            upsert.setLong(3, referrals);
            upsert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new DatabaseFailure("a quarter's Care Act referrals could not be kept", failed);
        }
    }

    /** The quarters of a contract that were counted at least once. */
    @Transactional
    Set<Quarter> counted(String contractRef) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select quarter_start from care_act_quarter where contract_ref = ?")) {
            select.setString(1, contractRef);
            var counted = new HashSet<Quarter>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    counted.add(Quarter.of(rows.getObject(1, LocalDate.class)));
                }
            }
            return counted;
        } catch (SQLException failed) {
            throw new DatabaseFailure("the counted quarters could not be read", failed);
        }
    }
}
