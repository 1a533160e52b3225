package org.advocacyhub.monitoring.ceiling;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** Levels of spend as metrics. */
@HubTest
class SpendGaugesTest {

    @Inject
    ContractPlans plans;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Test
    void a_contract_whose_level_can_not_be_read_hides_no_others() {
        TestClock.set("2016-07-01T09:00:00Z");
        var unreadable = Council.hasAContract();
        var other = Council.hasAContract();
        var metrics = new SimpleMeterRegistry();

        new SpendGauges(
                        plans,
                        new YearSpends(sql) {
                            @Override
                            Optional<YearSpend> find(String contractRef, LocalDate from) {
                                if (contractRef.equals(unreadable)) {
                                    throw new IllegalStateException("on purpose");
                                }
                                return super.find(contractRef, from);
                            }
                        },
                        clock,
                        metrics)
                .look();

        assertTrue(isTold(metrics, other));
        assertFalse(isTold(metrics, unreadable));
    }

    private static boolean isTold(SimpleMeterRegistry metrics, String contract) {
        return metrics.find("hub.spend.level").tag("contract", contract).gauge() != null;
    }
}
