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
            entry("GET /partners/{partnerId}/advocates", READERS),
            entry("GET /partners/{partnerId}/advocates/{advocateId}", READERS),
            entry("PUT /partners/{partnerId}/advocates/{advocateId}", MANAGER),
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
            entry("POST /cases/{caseId}/closure", CASEWORKERS),
            entry("POST /cases/{caseId}/combined-assessment", CASEWORKERS),
            entry("GET /cases/{caseId}/concern-reports", CASEWORKERS),
            entry("POST /cases/{caseId}/concern-reports", CASEWORKERS),
            entry("POST /cases/{caseId}/concern-reports/{reportId}/response", CASEWORKERS),
            entry("POST /cases/{caseId}/hold", CASEWORKERS),
            entry("POST /cases/{caseId}/resumption", CASEWORKERS),
            entry("POST /cases/{caseId}/sign-off", PARTNER),
            entry("POST /cases/{caseId}/reopening", CASEWORKERS),
            entry("GET /cases/{caseId}/history", CASEWORKERS),
            entry("GET /cases/{caseId}/linked", CASEWORKERS),
            entry("POST /cases/{caseId}/instruction", CASEWORKERS),
            entry("POST /cases/{caseId}/agreement", CASEWORKERS),
            entry("POST /cases/{caseId}/reviews", PARTNER),
            entry("POST /cases/{caseId}/report", CASEWORKERS),
            entry("GET /cases/{caseId}/processes", CASEWORKERS),
            entry("POST /cases/{caseId}/processes", CASEWORKERS),
            entry("POST /cases/{caseId}/processes/{processId}/end", CASEWORKERS),
            entry("POST /cases/{caseId}/transfer", PARTNER),
            entry("GET /transfers", Set.of("hub-manager", "partner")),
            entry("GET /transfers/{transferId}", Set.of("hub-manager", "partner")),
            entry("PUT /transfers/{transferId}/partner", MANAGER),
            entry("POST /transfers/{transferId}/acceptance", PARTNER),
            entry("POST /transfers/{transferId}/decline", PARTNER),
            entry("POST /transfers/{transferId}/withdrawal", PARTNER));

    @Test
    void every_endpoint_lets_in_whom_it_says_and_nobody_else() {
        SecuredEndpoints.walk("org.advocacyhub.provider", TABLE);
    }
}
