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

    private static final Map<String, Set<String>> TABLE = Map.ofEntries(
            entry("POST /public/referrals", SecuredEndpoints.ANYONE),
            entry("POST /referrals", SENDERS),
            entry("GET /referrals", SENDERS),
            entry("GET /referrals/{referralId}", READERS),
            entry("GET /referrals/{referralId}/timeline", READERS),
            entry("POST /referrals/{referralId}/information", SENDERS),
            entry("POST /referrals/{referralId}/withdrawal", SENDERS),
            entry("GET /people/{personId}", Set.of("triage-worker", "hub-manager", "partner", "advocate")),
            entry("GET /people/duplicates", HUB),
            entry("GET /people/{personId}/duplicates", HUB),
            entry("POST /people/{personId}/duplicates/{otherPersonId}/dismissal", HUB),
            entry("POST /people/{personId}/merge", HUB),
            entry("GET /people/{personId}/merges", HUB),
            entry("POST /people/{personId}/merges/{mergeId}/undo", Set.of("hub-manager")),
            entry("POST /people/{personId}/break-glass", Set.of("triage-worker", "partner", "advocate")),
            entry("GET /people/{personId}/views", Set.of("hub-manager", "auditor")),
            entry("GET /break-glass", Set.of("hub-manager", "auditor")));

    @Test
    void every_endpoint_lets_in_whom_it_says_and_nobody_else() {
        SecuredEndpoints.walk("org.advocacyhub.referral", TABLE);
    }
}
