package org.advocacyhub.monitoring.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.Test;

/** Rounds over all contracts. */
@HubTest
class EachContractTest {

    @Inject
    EachContract contracts;

    @Inject
    MeterRegistry metrics;

    @Test
    void one_contract_for_which_it_fails_keeps_no_other_back() {
        var first = Council.hasAContract();
        var second = Council.hasAContract();
        var seen = new ArrayList<String>();

        contracts.look("nothing was done", contractRef -> {
            seen.add(contractRef);
            if (contractRef.equals(first) || contractRef.equals(second)) {
                throw new IllegalStateException("on purpose");
            }
        });

        assertTrue(seen.containsAll(List.of(first, second)), seen::toString);
    }

    @Test
    void one_quarter_for_which_it_fails_keeps_no_later_one_back_and_is_counted() {
        var seen = new ArrayList<String>();
        var before = failed();

        contracts.lookAt("KENT-ADV-2016", Stream.of("2016-17-Q1", "2016-17-Q2"), "nothing was done", quarter -> {
            seen.add(quarter);
            if (quarter.endsWith("Q1")) {
                throw new IllegalStateException("on purpose");
            }
        });

        assertEquals(List.of("2016-17-Q1", "2016-17-Q2"), seen);
        assertEquals(before + 1, failed());
    }

    private double failed() {
        return metrics.get("hub.rounds.failed").counter().count();
    }
}
