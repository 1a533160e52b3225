package org.advocacyhub.monitoring.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.payment.domain.BlockChange;
import org.advocacyhub.monitoring.payment.domain.BlockOfPartner;
import org.advocacyhub.monitoring.payment.domain.PaymentTerms;
import org.advocacyhub.monitoring.payment.domain.Subcontract;
import org.advocacyhub.runtime.database.Sql;

/** What is agreed with a partner, as provider-service told it last (domain.md F.8). */
@ApplicationScoped
public class PartnerTerms {

    private static final int DEFAULT_DAYS = 30;

    private final Sql sql;

    PartnerTerms(Sql sql) {
        this.sql = sql;
    }

    /** The partner's sub-contracts of a contract and what withdrawals changed of their block. */
    public BlockOfPartner of(String contractRef, String partnerId) {
        var subcontracts = sql.list("""
                select lot, service_types, valid_from, valid_to, payment_terms, payment_days, annual_block_pence, rated_types,
                       hourly_pence
                from current_subcontract where partner_id = ? and contract_ref = ? order by position
                """, PartnerTerms::subcontract, partnerId, contractRef);
        var changes = sql.list(
                """
                select lot, month, amount_pence, adds from block_change where contract_ref = ? and partner_id = ?
                order by month, lot, position
                """,
                row -> new BlockChange(
                        row.getString("lot"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        new Money(row.getLong("amount_pence")),
                        row.getBoolean("adds")),
                contractRef,
                partnerId);
        return new BlockOfPartner(subcontracts, changes);
    }

    /** Who has or had a sub-contract of a contract on this day or later. */
    List<String> partnersSince(String contractRef, LocalDate day) {
        return sql.list("""
                select distinct partner_id from current_subcontract
                where contract_ref = ? and (valid_to is null or valid_to >= ?) order by partner_id
                """, row -> row.getString(1), contractRef, day);
    }

    /** The districts of the sub-contract of a lot that holds on a day; empty when it is for the whole area, or nothing was told. */
    public List<String> districtsOn(String contractRef, String partnerId, String lot, LocalDate day) {
        return sql.first("""
                        select districts from current_subcontract
                        where partner_id = ? and contract_ref = ? and lot = ? and valid_from <= ?
                          and (valid_to is null or valid_to >= ?) and districts is not null
                        order by valid_from limit 1
                        """, row -> Sql.texts(row, "districts"), partnerId, contractRef, lot, day, day)
                .orElse(List.of());
    }

    /** SMALL or LARGE, when that was told. */
    Optional<String> sizeOf(String partnerId) {
        return sql
                .list(
                        "select size from current_partner where partner_id = ?",
                        row -> Optional.ofNullable(row.getString("size")),
                        partnerId)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Subcontract subcontract(ResultSet row) throws SQLException {
        var types = Sql.texts(row, "rated_types");
        var pence = (Integer[]) row.getArray("hourly_pence").getArray();
        var rates = new HashMap<String, Money>();
        for (int i = 0; i < types.size(); i++) {
            rates.put(types.get(i), new Money(pence[i]));
        }
        var terms = row.getString("payment_terms");
        var days = row.getInt("payment_days");
        return new Subcontract(
                row.getString("lot"),
                Sql.texts(row, "service_types"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                terms == null ? PaymentTerms.ARREARS_MONTHLY : PaymentTerms.valueOf(terms),
                days == 0 ? DEFAULT_DAYS : days,
                new Money(row.getLong("annual_block_pence")),
                rates);
    }
}
