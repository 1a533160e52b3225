package org.advocacyhub.referral;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.SecuredEndpoints;
import org.junit.jupiter.api.Test;

@HubTest
class SecuredEndpointsTest {

    private static final Set<String> SENDERS = Set.of("referrer", "triage-worker", "hub-manager");
    private static final Set<String> HUB = Set.of("triage-worker", "hub-manager");
    private static final Set<String> READERS =
            Set.of("referrer", "triage-worker", "hub-manager", "partner", "advocate");

    private static final Set<String> REGISTER_READERS =
            Set.of("referrer", "triage-worker", "hub-manager", "commissioner", "auditor");

    private static final Map<String, Set<String>> TABLE = Map.ofEntries(
            entry("POST /public/referrals", SecuredEndpoints.ANYONE),
            entry("POST /referrals", SENDERS),
            entry("POST /referrals/check", Set.of("referrer", "triage-worker", "hub-manager", "partner")),
            entry("GET /referrals", SENDERS),
            entry("GET /referrals/{referralId}", READERS),
            entry("GET /referrals/{referralId}/timeline", READERS),
            entry("POST /referrals/{referralId}/information", SENDERS),
            entry("POST /referrals/{referralId}/withdrawal", SENDERS),
            entry("GET /reference-data", SecuredEndpoints.ANYONE),
            entry("GET /reference-data/{list}", SecuredEndpoints.ANYONE),
            entry("GET /referrer-teams", REGISTER_READERS),
            entry("GET /referrer-teams/{code}", REGISTER_READERS),
            entry("PUT /referrer-teams/{code}", Set.of("hub-manager")),
            entry("POST /referrer-teams/import", Set.of("hub-manager")),
            entry("GET /referrer-teams/unmatched", HUB),
            entry("POST /referrer-teams/unmatched/{referralId}/match", HUB),
            entry("POST /referrals/{referralId}/documents", READERS),
            entry("GET /referrals/{referralId}/documents", READERS),
            entry(
                    "GET /referrals/{referralId}/documents/{documentId}",
                    Set.of("triage-worker", "hub-manager", "partner", "advocate")),
            entry("DELETE /referrals/{referralId}/documents/{documentId}", Set.of("hub-manager")),
            entry("GET /people/{personId}", Set.of("triage-worker", "hub-manager", "partner", "advocate")),
            entry("GET /people/duplicates", HUB),
            entry("GET /people/{personId}/duplicates", HUB),
            entry("POST /people/{personId}/duplicates/{otherPersonId}/dismissal", HUB),
            entry("POST /people/{personId}/merge", HUB),
            entry("GET /people/{personId}/merges", HUB),
            entry("POST /people/{personId}/merges/{mergeId}/undo", Set.of("hub-manager")),
            entry(
                    "GET /referrals/{referralId}/contact-plan",
                    Set.of("triage-worker", "hub-manager", "partner", "advocate")),
            entry("GET /notices", Set.of("triage-worker", "hub-manager")),
            entry("POST /referrals/search", Set.of("triage-worker", "hub-manager")),
            entry("POST /people/{personId}/break-glass", Set.of("triage-worker", "partner", "advocate")),
            entry("GET /people/{personId}/views", Set.of("hub-manager", "auditor")),
            entry("GET /break-glass", Set.of("hub-manager", "auditor")));

    @Test
    void every_endpoint_lets_in_whom_it_says_and_nobody_else() {
        SecuredEndpoints.walk("org.advocacyhub.referral", TABLE);
    }
}
