package org.advocacyhub.monitoring.contract.domain;

import java.time.LocalDate;
import java.util.List;

/** Contract plans for tests; line figures are the synthetic split of domain.md F.2. */
public final class Plans {

    private Plans() {}

    public static Terms kentTerms() {
        return new Terms(
                "Kent County Council",
                "SEAP",
                LocalDate.of(2016, 4, 1),
                LocalDate.of(2019, 3, 31),
                LocalDate.of(2021, 3, 31),
                16,
                List.of(12, 12));
    }

    /** 2016/17: budget 1,490,000, contract price 1,340,000. */
    public static YearPlan kentFirstYear() {
        return year(
                2016,
                "1490000.00",
                "1340000.00",
                line("IMHA", "360000.00", "12000.00", "IMHA"),
                line("CARE_ACT", "290000.00", "9000.00", "CARE_ACT", "CARE_ACT_SAFEGUARDING"),
                line("IMCA", "260000.00", "8000.00", "IMCA_SMT", "IMCA_ACCOM", "IMCA_39A"),
                line("RPR_PAID", "150000.00", "5000.00", "RPR_PAID"),
                line("NHS_COMPLAINTS", "110000.00", "3500.00", "NHS_COMPLAINTS"),
                line("COMMUNITY", "170000.00", "5500.00", "COMMUNITY", "CARER_COMMUNITY"));
    }

    public static YearPlan year(int startYear, String budget, String ceiling, BudgetLine... lines) {
        return new YearPlan(
                LocalDate.of(startYear, 4, 1),
                LocalDate.of(startYear + 1, 3, 31),
                money(budget),
                money(ceiling),
                Profile.WORKING_DAYS,
                List.of(lines));
    }

    public static BudgetLine line(String name, String amount, String hours, String... serviceTypes) {
        return new BudgetLine(
                name,
                List.of(serviceTypes),
                List.of(),
                money(amount),
                PlannedHours.parse(hours).orElseThrow(),
                Share.DEFAULT_BLOCK,
                true);
    }

    public static Money money(String amount) {
        return Money.parse(amount).orElseThrow();
    }
}
