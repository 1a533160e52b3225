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
    private static final Set<String> SENDERS_AND_PARTNERS =
            Set.of("referrer", "triage-worker", "hub-manager", "partner");
    private static final Set<String> HUB = Set.of("triage-worker", "hub-manager");
    private static final Set<String> READERS =
            Set.of("referrer", "triage-worker", "hub-manager", "partner", "advocate");

    private static final Set<String> REGISTER_READERS =
            Set.of("referrer", "triage-worker", "hub-manager", "commissioner", "auditor");

    private static final Map<String, Set<String>> TABLE = Map.ofEntries(
            entry("POST /public/referrals", SecuredEndpoints.ANYONE),
            entry("GET /refer", SecuredEndpoints.ANYONE),
            entry("POST /refer", SecuredEndpoints.ANYONE),
            entry("GET /refer/thanks", SecuredEndpoints.ANYONE),
            entry("POST /referrals", SENDERS_AND_PARTNERS),
            entry("GET /referrals", SENDERS_AND_PARTNERS),
            entry("GET /referrals/{referralId}", READERS),
            entry("GET /referrals/{referralId}/timeline", READERS),
            entry("POST /referrals/{referralId}/information", SENDERS_AND_PARTNERS),
            entry("POST /referrals/{referralId}/withdrawal", SENDERS_AND_PARTNERS),
            entry("POST /referrals/{referralId}/amendments", SENDERS),
            entry("GET /referrals/{referralId}/changes", READERS),
            entry("POST /referrals/{referralId}/information-requests", HUB),
            entry("GET /referrals/{referralId}/information-requests", SENDERS_AND_PARTNERS),
            entry("POST /hospital-notifications", SENDERS),
            entry("POST /referral-drafts", SENDERS),
            entry("GET /referral-drafts", SENDERS),
            entry("GET /referral-drafts/{draftId}", SENDERS),
            entry("PUT /referral-drafts/{draftId}", SENDERS),
            entry("DELETE /referral-drafts/{draftId}", SENDERS),
            entry("POST /referral-drafts/{draftId}/submission", SENDERS),
            entry("POST /referrals/check", Set.of("referrer", "triage-worker", "hub-manager", "partner")),
            entry(
                    "GET /referrals/{referralId}/authority",
                    Set.of("triage-worker", "hub-manager", "partner", "advocate")),
            entry("POST /referrals/{referralId}/authority", SENDERS),
            entry("POST /referrals/{referralId}/authority/{authorityId}/withdrawal", SENDERS),
            entry("GET /authority-reviews", Set.of("triage-worker", "hub-manager")),
            entry("PUT /referrals/{referralId}/equality-answers", SENDERS),
            entry("DELETE /referrals/{referralId}/equality-answers", SENDERS),
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
            entry("GET /break-glass", Set.of("hub-manager", "auditor")),
            entry("GET /retention/rules", Set.of("hub-manager", "auditor")),
            entry("PUT /retention/rules/{recordClass}", Set.of("hub-manager")),
            entry("POST /retention/runs", Set.of("hub-manager")),
            entry("GET /retention/runs", Set.of("hub-manager", "auditor")),
            entry("GET /retention/runs/{runId}", Set.of("hub-manager", "auditor")),
            entry("GET /retention/runs/{runId}/items", Set.of("hub-manager", "auditor")),
            entry("POST /retention/runs/{runId}/approval", Set.of("hub-manager")),
            entry("POST /retention/runs/{runId}/cancellation", Set.of("hub-manager")),
            entry("POST /people/{personId}/legal-holds", Set.of("hub-manager")),
            entry("GET /people/{personId}/legal-holds", Set.of("hub-manager")),
            entry("POST /people/{personId}/legal-holds/{holdId}/release", Set.of("hub-manager")),
            entry("POST /people/{personId}/subject-access", Set.of("hub-manager")),
            entry("GET /people/{personId}/subject-access", Set.of("hub-manager")),
            entry("POST /people/{personId}/subject-access/{requestId}/changes", Set.of("hub-manager")),
            entry("GET /people/{personId}/subject-access/{requestId}/export", Set.of("hub-manager")));

    @Test
    void every_endpoint_lets_in_whom_it_says_and_nobody_else() {
        SecuredEndpoints.walk("org.advocacyhub.referral", TABLE);
    }
}
