package org.advocacyhub.monitoring.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.Test;

/** Rounds over all contracts. */
@HubTest
class EachContractTest {

    @Inject
    EachContract contracts;

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
}
