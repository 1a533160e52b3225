package org.advocacyhub.triage;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.SecuredEndpoints;
import org.junit.jupiter.api.Test;

@HubTest
class SecuredEndpointsTest {

    private static final Set<String> HUB = Set.of("triage-worker", "hub-manager");

    @Test
    void each_role_may_call_what_the_table_says_and_nothing_else() {
        SecuredEndpoints.walk(
                "org.advocacyhub.triage",
                Map.ofEntries(
                        entry("GET /triage-cases", HUB),
                        entry("GET /triage-cases/{referralId}", HUB),
                        entry(
                                "GET /triage-cases/{referralId}/decision",
                                Set.of("triage-worker", "hub-manager", "auditor")),
                        entry("GET /triage-cases/{referralId}/candidates", HUB),
                        entry("POST /triage-cases/{referralId}/dispatch", HUB),
                        entry("POST /triage-cases/{referralId}/recall", HUB),
                        entry("GET /triage-cases/{referralId}/conflicts", HUB),
                        entry("PUT /triage-cases/{referralId}/conflicts/{conflictId}", HUB),
                        entry("DELETE /triage-cases/{referralId}/conflicts/{conflictId}", HUB),
                        entry("POST /triage-cases/{referralId}/conflicts/approvals", Set.of("hub-manager")),
                        entry("PUT /triage-cases/{referralId}/district", HUB),
                        entry("GET /waiting-list", HUB),
                        entry(
                                "GET /dispatch-shares",
                                Set.of("triage-worker", "hub-manager", "commissioner", "auditor")),
                        entry(
                                "GET /decision-tables/{serviceType}",
                                Set.of("triage-worker", "hub-manager", "commissioner", "auditor"))));
    }
}
