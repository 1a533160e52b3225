package org.advocacyhub.monitoring.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.PlannedHours;
import org.advocacyhub.monitoring.contract.domain.Share;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One line of a contract year, as it is stored. */
@Embeddable
class ContractLine {

    private String line;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "service_types")
    private List<String> serviceTypes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "client_groups")
    private List<String> clientGroups;

    @Column(name = "amount_pence")
    private long amountPence;

    @Column(name = "indicative_hour_hundredths")
    private long indicativeHourHundredths;

    @Column(name = "block_share_hundredths")
    private int blockShareHundredths;

    private boolean commissioned;

    private String lot;

    @Column(name = "indicative_referrals")
    private Integer indicativeReferrals;

    protected ContractLine() {}

    ContractLine(BudgetLine from) {
        line = from.line();
        serviceTypes = from.serviceTypes();
        clientGroups = from.clientGroups();
        amountPence = from.amount().pence();
        indicativeHourHundredths = from.indicativeHours().hundredths();
        blockShareHundredths = from.blockShare().hundredths();
        commissioned = from.commissioned();
        lot = from.lot();
        indicativeReferrals = from.indicativeReferrals();
    }

    BudgetLine asBudgetLine() {
        return new BudgetLine(
                line,
                serviceTypes,
                clientGroups,
                new Money(amountPence),
                new PlannedHours(indicativeHourHundredths),
                new Share(blockShareHundredths),
                commissioned,
                lot,
                indicativeReferrals);
    }
}
