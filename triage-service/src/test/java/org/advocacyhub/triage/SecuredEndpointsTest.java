package org.advocacyhub.triage;

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
                Map.of(
                        "GET /triage-cases", HUB,
                        "GET /triage-cases/{referralId}", HUB,
                        "GET /triage-cases/{referralId}/decision", Set.of("triage-worker", "hub-manager", "auditor"),
                        "GET /triage-cases/{referralId}/candidates", HUB,
                        "POST /triage-cases/{referralId}/dispatch", HUB,
                        "PUT /triage-cases/{referralId}/district", HUB,
                        "GET /waiting-list", HUB,
                        "POST /eligibility",
                                Set.of("referrer", "triage-worker", "hub-manager", "partner", "commissioner"),
                        "GET /decision-tables", Set.of("triage-worker", "hub-manager", "commissioner", "auditor"),
                        "GET /decision-tables/{serviceType}",
                                Set.of("triage-worker", "hub-manager", "commissioner", "auditor")));
    }
}
