package org.advocacyhub.monitoring.contract;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.Profile;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** The money and hours of one year of a contract (domain.md F.1). */
@Entity
@Table(name = "contract_year")
class ContractYear {

    @EmbeddedId
    private ContractYearId id;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "budget_pence")
    private long budgetPence;

    @Column(name = "ceiling_pence")
    private long ceilingPence;

    @Enumerated(EnumType.STRING)
    private Profile profile;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "contract_line",
            joinColumns = {
                @JoinColumn(name = "contract_ref", referencedColumnName = "contract_ref"),
                @JoinColumn(name = "starts_on", referencedColumnName = "starts_on")
            })
    @OrderColumn(name = "position")
    private List<ContractLine> lines = new ArrayList<>();

    @Version
    private long version;

    protected ContractYear() {}

    ContractYear(String contractRef, YearPlan plan) {
        id = new ContractYearId(contractRef, plan.from());
        agree(plan);
    }

    /** Puts a whole new plan in the place of the old one. */
    void agree(YearPlan plan) {
        endsOn = plan.to();
        budgetPence = plan.budget().pence();
        ceilingPence = plan.ceiling().pence();
        profile = plan.profile();
        lines.clear();
        plan.lines().forEach(line -> lines.add(new ContractLine(line)));
    }

    YearPlan plan() {
        return new YearPlan(
                id.startsOn(),
                endsOn,
                new Money(budgetPence),
                new Money(ceilingPence),
                profile,
                lines.stream().map(ContractLine::asBudgetLine).toList());
    }

    long version() {
        return version;
    }
}
