package org.advocacyhub.monitoring.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.LineChange;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.PlannedHours;
import org.advocacyhub.monitoring.contract.domain.Share;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an agreed change does to one line, as it is stored. */
@Embeddable
class YearChangeLine {

    private String line;

    @Column(name = "amount_pence")
    private long amountPence;

    @Column(name = "hour_hundredths")
    private long hourHundredths;

    private Boolean commissioned;

    private boolean added;

    private String lot;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "service_types")
    private List<String> serviceTypes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "client_groups")
    private List<String> clientGroups;

    @Column(name = "block_share_hundredths")
    private Integer blockShareHundredths;

    @Column(name = "indicative_referrals")
    private Integer indicativeReferrals;

    protected YearChangeLine() {}

    YearChangeLine(LineChange change) {
        line = change.line();
        amountPence = change.by().pence();
        switch (change) {
            case LineChange.Adjusted adjusted -> {
                hourHundredths = adjusted.hourHundredths();
                commissioned = adjusted.commissioned().orElse(null);
            }
            case LineChange.Added(var entering) -> {
                added = true;
                hourHundredths = entering.indicativeHours().hundredths();
                commissioned = entering.commissioned();
                lot = entering.lot();
                serviceTypes = entering.serviceTypes();
                clientGroups = entering.clientGroups();
                blockShareHundredths = entering.blockShare().hundredths();
                indicativeReferrals = entering.indicativeReferrals();
            }
        }
    }

    LineChange asLineChange() {
        return added
                ? new LineChange.Added(new BudgetLine(
                        line,
                        serviceTypes,
                        clientGroups,
                        new Money(amountPence),
                        new PlannedHours(hourHundredths),
                        new Share(blockShareHundredths),
                        commissioned,
                        lot,
                        indicativeReferrals))
                : new LineChange.Adjusted(
                        line, new Money(amountPence), hourHundredths, Optional.ofNullable(commissioned));
    }
}
