package org.advocacyhub.triage;

import java.util.Map;
import java.util.Set;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.SecuredEndpoints;
import org.junit.jupiter.api.Test;

@HubTest
class SecuredEndpointsTest {

    private static final Set<String> HUB = Set.of("triage-worker", "hub-manager");

    private static final Set<String> DEMAND_READERS = Set.of("triage-worker", "hub-manager", "commissioner", "auditor");

    @Test
    void each_role_may_call_what_the_table_says_and_nothing_else() {
        SecuredEndpoints.walk(
                "org.advocacyhub.triage",
                Map.ofEntries(
                        Map.entry("GET /triage-cases", HUB),
                        Map.entry("GET /triage-cases/{referralId}", HUB),
                        Map.entry(
                                "GET /triage-cases/{referralId}/decision",
                                Set.of("triage-worker", "hub-manager", "auditor")),
                        Map.entry("GET /triage-cases/{referralId}/candidates", HUB),
                        Map.entry("POST /triage-cases/{referralId}/dispatch", HUB),
                        Map.entry("PUT /triage-cases/{referralId}/district", HUB),
                        Map.entry("GET /waiting-list", HUB),
                        Map.entry("GET /waiting-list/{referralId}", HUB),
                        Map.entry("POST /waiting-list/{referralId}/contacts", HUB),
                        Map.entry("POST /waiting-list/{referralId}/meanwhile", HUB),
                        Map.entry("POST /waiting-list/{referralId}/leaving", HUB),
                        Map.entry("GET /demand-pressure", DEMAND_READERS),
                        Map.entry("GET /hours-requests", DEMAND_READERS),
                        Map.entry("GET /hours-requests/{requestId}", DEMAND_READERS),
                        Map.entry("POST /hours-requests", HUB),
                        Map.entry("POST /hours-requests/{requestId}/reply", Set.of("commissioner")),
                        Map.entry(
                                "GET /decision-tables/{serviceType}",
                                Set.of("triage-worker", "hub-manager", "commissioner", "auditor"))));
    }
}
