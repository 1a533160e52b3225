package org.advocacyhub.triage;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.LackedMethods;
import org.advocacyhub.testkit.SecuredEndpoints;
import org.junit.jupiter.api.Test;

@HubTest
class SecuredEndpointsTest {

    private static final Set<String> HUB = Set.of("triage-worker", "hub-manager");
    private static final Set<String> READERS = Set.of("triage-worker", "hub-manager", "commissioner", "auditor");

    @Test
    void a_method_that_a_path_has_not_is_answered_with_those_it_has() {
        assertEquals(List.of(), LackedMethods.complaints());
    }

    @Test
    void each_role_may_call_what_the_table_says_and_nothing_else() {
        SecuredEndpoints.walk(
                "org.advocacyhub.triage",
                Map.ofEntries(
                        entry("GET /", READERS),
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
                        entry("GET /dispatch-shares", READERS),
                        entry("PUT /triage-cases/{referralId}/district", HUB),
                        entry("POST /triage-cases/{referralId}/reservation", HUB),
                        entry("DELETE /triage-cases/{referralId}/reservation", HUB),
                        entry("GET /triage-cases/{referralId}/pauses", HUB),
                        entry("POST /triage-cases/{referralId}/pauses", HUB),
                        entry("POST /triage-cases/{referralId}/pauses/{pauseId}/end", HUB),
                        entry("PUT /triage-cases/{referralId}/band", HUB),
                        entry("GET /duty-prompts", HUB),
                        entry("GET /duty-prompts/{promptId}", HUB),
                        entry("POST /duty-prompts/{promptId}/reply", HUB),
                        entry("GET /duty-prompts/figures", READERS),
                        entry("GET /waiting-for-referrers", READERS),
                        entry("POST /triage-cases/{referralId}/out-of-area", HUB),
                        entry("GET /waiting-list", HUB),
                        entry("GET /waiting-list/{referralId}", HUB),
                        entry("POST /waiting-list/{referralId}/contacts", HUB),
                        entry("POST /waiting-list/{referralId}/meanwhile", HUB),
                        entry("POST /waiting-list/{referralId}/leaving", HUB),
                        entry("GET /replans", HUB),
                        entry("GET /demand-pressure", READERS),
                        entry("GET /hours-requests", READERS),
                        entry("GET /hours-requests/{requestId}", READERS),
                        entry("POST /hours-requests", HUB),
                        entry("POST /hours-requests/{requestId}/reply", Set.of("commissioner")),
                        entry("GET /districts", READERS),
                        entry("GET /outcodes/{outcode}", READERS),
                        entry("GET /outside-services", READERS),
                        entry("GET /outside-services/{code}", READERS),
                        entry("PUT /outside-services/{code}", Set.of("hub-manager")),
                        entry("GET /bespoke-projects", READERS),
                        entry("GET /bespoke-projects/{projectId}", READERS),
                        entry("POST /bespoke-projects", Set.of("hub-manager")),
                        entry("POST /bespoke-projects/{projectId}/end", Set.of("hub-manager")),
                        entry("GET /decision-tables", READERS),
                        entry("GET /decision-tables/{serviceType}", READERS),
                        entry(
                                "POST /eligibility",
                                Set.of("referrer", "triage-worker", "hub-manager", "partner", "commissioner"))));
    }
}
