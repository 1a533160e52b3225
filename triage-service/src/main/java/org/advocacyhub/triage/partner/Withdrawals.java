package org.advocacyhub.triage.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawalAnnounced;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawn;
import org.advocacyhub.contracts.PartnerEvent.WithdrawnSubcontract;
import org.advocacyhub.runtime.database.DatabaseFailure;

/**
 * Keeps what partners give up from which day on (domain.md F.9), as soon as it is announced: from 00:00 in London on that day they are not
 * asked, by triage's own clock (A.13 C-07).
 */
@ApplicationScoped
public class Withdrawals {

    private static final String INSERT = """
            insert into given_up_work (withdrawal_id, ordinal, partner_id, effective_on, contract_ref, lot, districts, whole)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Partners partners;
    private final DataSource dataSource;

    Withdrawals(Partners partners, DataSource dataSource) {
        this.partners = partners;
        this.dataSource = dataSource;
    }

    /** A withdrawal was recorded ahead of its day. */
    public void learn(PartnerWithdrawalAnnounced event) {
        keep(event.withdrawalId(), event.partnerId(), event.effectiveOn(), event.withdrawn());
    }

    /** It was carried out, by the terms as they stood then. */
    public void learn(PartnerWithdrawn event) {
        keep(event.withdrawalId(), event.partnerId(), event.effectiveOn(), event.withdrawn());
    }

    /** It doesn't happen. */
    public void forget(UUID withdrawalId) {
        partners.readAgain();
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from given_up_work where withdrawal_id = ?")) {
            delete.setObject(1, withdrawalId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private void keep(UUID withdrawalId, String partnerId, LocalDate on, List<WithdrawnSubcontract> withdrawn) {
        forget(withdrawalId);
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (int ordinal = 0; ordinal < withdrawn.size(); ordinal++) {
                var work = withdrawn.get(ordinal);
                insert.setObject(1, withdrawalId);
                insert.setInt(2, ordinal);
                insert.setString(3, partnerId);
                insert.setObject(4, on);
                insert.setString(5, work.contractRef());
                insert.setString(6, work.lot());
                insert.setArray(
                        7, connection.createArrayOf("text", work.districts().toArray()));
                insert.setBoolean(8, work.whole());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static DatabaseFailure failure(SQLException cause) {
        return new DatabaseFailure("could not keep what a partner gives up", cause);
    }
}
