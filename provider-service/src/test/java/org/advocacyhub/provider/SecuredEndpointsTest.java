package org.advocacyhub.provider;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.SecuredEndpoints;
import org.junit.jupiter.api.Test;

@HubTest
class SecuredEndpointsTest {

    private static final Set<String> MANAGER = Set.of("hub-manager");
    private static final Set<String> READERS = Set.of("hub-manager", "triage-worker", "partner", "advocate");
    private static final Set<String> PARTNER = Set.of("partner");
    private static final Set<String> CASEWORKERS = Set.of("partner", "advocate");

    private static final Map<String, Set<String>> TABLE = Map.ofEntries(
            entry("GET /partners", READERS),
            entry("GET /partners/{partnerId}", READERS),
            entry("PUT /partners/{partnerId}", MANAGER),
            entry("PUT /partners/{partnerId}/capacity", Set.of("hub-manager", "partner")),
            entry("GET /partners/{partnerId}/load", READERS),
            entry("PUT /partners/{partnerId}/pause", Set.of("hub-manager", "partner")),
            entry("DELETE /partners/{partnerId}/pause", Set.of("hub-manager", "partner")),
            entry("GET /partners/{partnerId}/versions", Set.of("hub-manager", "triage-worker", "partner")),
            entry("GET /partners/{partnerId}/advocates", READERS),
            entry("GET /partners/{partnerId}/advocates/{advocateId}", READERS),
            entry("PUT /partners/{partnerId}/advocates/{advocateId}", MANAGER),
            entry("GET /partners/{partnerId}/advocates/{advocateId}/fitness", READERS),
            entry("GET /partners/{partnerId}/advocates/{advocateId}/absences", READERS),
            entry("PUT /partners/{partnerId}/advocates/{advocateId}/absences", Set.of("hub-manager", "partner")),
            entry("GET /partners/{partnerId}/lapsing-fitness", READERS),
            entry("POST /partners/{partnerId}/staff-transfer", MANAGER),
            entry("GET /partners/{partnerId}/advocates/{advocateId}/ties", PARTNER),
            entry("POST /partners/{partnerId}/advocates/{advocateId}/ties", PARTNER),
            entry("POST /partners/{partnerId}/advocates/{advocateId}/ties/{tieId}/end", PARTNER),
            entry("GET /cases/{caseId}/advocate", PARTNER),
            entry("POST /cases/{caseId}/advocate", PARTNER),
            entry("GET /unallocated-cases", READERS),
            entry("GET /fitness-lapses", Set.of("hub-manager", "partner", "advocate")),
            entry("GET /offers", READERS),
            entry("GET /offers/{offerId}", READERS),
            entry("GET /offers/{offerId}/candidates", CASEWORKERS),
            entry("POST /offers/{offerId}/acceptance", PARTNER),
            entry("POST /offers/{offerId}/decline", PARTNER),
            entry("GET /feed", CASEWORKERS),
            entry("GET /cases", CASEWORKERS),
            entry("GET /cases/{caseId}", CASEWORKERS),
            entry("GET /cases/{caseId}/activities", CASEWORKERS),
            entry("GET /cases/{caseId}/outcomes", CASEWORKERS),
            entry("POST /cases/{caseId}/first-contact", CASEWORKERS),
            entry("POST /cases/{caseId}/activities", CASEWORKERS),
            entry("POST /cases/{caseId}/scores", CASEWORKERS),
            entry("POST /cases/{caseId}/feedback", CASEWORKERS),
            entry("POST /cases/{caseId}/closure", CASEWORKERS));

    @Test
    void every_endpoint_lets_in_whom_it_says_and_nobody_else() {
        SecuredEndpoints.walk("org.advocacyhub.provider", TABLE);
    }
}
