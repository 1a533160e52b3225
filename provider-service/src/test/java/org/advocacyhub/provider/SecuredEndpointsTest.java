package org.advocacyhub.provider;

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

    private static final Set<String> MANAGER = Set.of("hub-manager");
    private static final Set<String> READERS = Set.of("hub-manager", "triage-worker", "partner", "advocate");
    private static final Set<String> PARTNER = Set.of("partner");
    private static final Set<String> CATALOGUE_READERS = Set.of("hub-manager", "partner", "advocate", "commissioner");
    private static final Set<String> CASEWORKERS = Set.of("partner", "advocate");

    private static final Map<String, Set<String>> TABLE = Map.ofEntries(
            entry("GET /partners", READERS),
            entry("GET /partners/{partnerId}", READERS),
            entry("PUT /partners/{partnerId}", MANAGER),
            entry("PUT /partners/{partnerId}/capacity", Set.of("hub-manager", "partner")),
            entry("GET /partners/{partnerId}/places", Set.of("hub-manager", "partner")),
            entry("PUT /partners/{partnerId}/places", Set.of("hub-manager", "partner")),
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
            entry("POST /partners/{partnerId}/withdrawal/preview", MANAGER),
            entry("POST /partners/{partnerId}/withdrawal", MANAGER),
            entry("GET /partners/{partnerId}/withdrawal", Set.of("hub-manager", "triage-worker", "partner")),
            entry("DELETE /partners/{partnerId}/withdrawal", MANAGER),
            entry("GET /withdrawals", Set.of("hub-manager", "triage-worker")),
            entry("GET /withdrawals/{withdrawalId}", Set.of("hub-manager", "triage-worker")),
            entry("GET /withdrawals/{withdrawalId}/cases", Set.of("hub-manager", "triage-worker")),
            entry("GET /cases/{caseId}/authority", CASEWORKERS),
            entry("POST /cases/{caseId}/authority", CASEWORKERS),
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
            entry("GET /", SecuredEndpoints.ANYONE),
            entry("GET /services", SecuredEndpoints.ANYONE),
            entry("GET /services/{id}", SecuredEndpoints.ANYONE),
            entry("GET /organizations", SecuredEndpoints.ANYONE),
            entry("GET /organizations/{id}", SecuredEndpoints.ANYONE),
            entry("GET /service_at_locations", SecuredEndpoints.ANYONE),
            entry("GET /service_at_locations/{id}", SecuredEndpoints.ANYONE),
            entry("GET /taxonomies", SecuredEndpoints.ANYONE),
            entry("GET /taxonomies/{id}", SecuredEndpoints.ANYONE),
            entry("GET /taxonomy_terms", SecuredEndpoints.ANYONE),
            entry("GET /taxonomy_terms/{id}", SecuredEndpoints.ANYONE),
            entry("GET /webhooks", PARTNER),
            entry("POST /webhooks", PARTNER),
            entry("GET /webhooks/{webhookId}", PARTNER),
            entry("PUT /webhooks/{webhookId}", PARTNER),
            entry("DELETE /webhooks/{webhookId}", PARTNER),
            entry("POST /webhooks/{webhookId}/secret", PARTNER),
            entry("POST /webhooks/{webhookId}/replays", PARTNER),
            entry("POST /webhooks/{webhookId}/ping", PARTNER),
            entry("GET /webhooks/{webhookId}/deliveries", PARTNER),
            entry("GET /cases", CASEWORKERS),
            entry("GET /due-visits", CASEWORKERS),
            entry("GET /due-renewals", CASEWORKERS),
            entry("POST /cases/{caseId}/authorisation", CASEWORKERS),
            entry("GET /cases/{caseId}/court-milestones", CASEWORKERS),
            entry("POST /cases/{caseId}/court-milestones", CASEWORKERS),
            entry("GET /cases/{caseId}", CASEWORKERS),
            entry("GET /cases/{caseId}/activities", CASEWORKERS),
            entry("GET /cases/{caseId}/outcomes", CASEWORKERS),
            entry("POST /cases/{caseId}/first-contact", CASEWORKERS),
            entry("POST /cases/{caseId}/activities", CASEWORKERS),
            entry("POST /cases/{caseId}/activities/{activityId}/reversal", CASEWORKERS),
            entry("GET /cases/{caseId}/hours", Set.of("hub-manager", "partner", "advocate")),
            entry("POST /cases/{caseId}/hours/extensions", MANAGER),
            entry("POST /cases/{caseId}/instruction-decision", MANAGER),
            entry("GET /hours-caps", Set.of("hub-manager", "partner", "advocate")),
            entry("PUT /hours-caps/{serviceType}", MANAGER),
            entry("POST /activities", CASEWORKERS),
            entry("POST /activity-imports", CASEWORKERS),
            entry("POST /activity-imports/{importId}/storage", CASEWORKERS),
            entry("GET /cases/{caseId}/notes", Set.of("advocate")),
            entry("POST /cases/{caseId}/notes", Set.of("advocate")),
            entry("POST /cases/{caseId}/notes/{noteId}/correction", Set.of("advocate")),
            entry(
                    "GET /partners/{partnerId}/volunteer-supervision",
                    Set.of("hub-manager", "triage-worker", "partner", "advocate")),
            entry("GET /partners/{partnerId}/supervisors", PARTNER),
            entry("PUT /partners/{partnerId}/supervisors/{advocateId}", PARTNER),
            entry("POST /cases/{caseId}/feedback-link", CASEWORKERS),
            entry("GET /feedback/{token}", SecuredEndpoints.ANYONE),
            entry("POST /feedback/{token}", SecuredEndpoints.ANYONE),
            entry("GET /feedback/thanks", SecuredEndpoints.ANYONE),
            entry("GET /cases/{caseId}/issues", CASEWORKERS),
            entry("POST /cases/{caseId}/issues", CASEWORKERS),
            entry("GET /cases/{caseId}/decisions", CASEWORKERS),
            entry("POST /cases/{caseId}/decisions", CASEWORKERS),
            entry("GET /cases/{caseId}/ladders", CASEWORKERS),
            entry("POST /cases/{caseId}/ladders", CASEWORKERS),
            entry("GET /cases/{caseId}/goals", CASEWORKERS),
            entry("POST /cases/{caseId}/goals", CASEWORKERS),
            entry("POST /cases/{caseId}/goals/{goalId}/result", CASEWORKERS),
            entry("GET /complaints", CASEWORKERS),
            entry("POST /complaints", CASEWORKERS),
            entry("POST /complaints/{complaintId}/acknowledgement", CASEWORKERS),
            entry("POST /complaints/{complaintId}/closure", CASEWORKERS),
            entry("GET /compliments", CASEWORKERS),
            entry("POST /compliments", CASEWORKERS),
            entry("GET /cases/{caseId}/safeguarding-alerts", CASEWORKERS),
            entry("POST /cases/{caseId}/safeguarding-alerts", CASEWORKERS),
            entry("GET /cases/{caseId}/disclosures", CASEWORKERS),
            entry("POST /cases/{caseId}/disclosures", CASEWORKERS),
            entry("POST /cases/{caseId}/disclosures/{disclosureId}/decision", PARTNER),
            entry("POST /cases/{caseId}/disclosures/{disclosureId}/making", CASEWORKERS),
            entry("GET /systemic-issues", CASEWORKERS),
            entry("POST /systemic-issues", CASEWORKERS),
            entry("POST /systemic-issues/{issueId}/response", CASEWORKERS),
            entry("GET /outcome-catalogues/{contractRef}/{list}", CATALOGUE_READERS),
            entry("GET /outcome-catalogues/{contractRef}/{list}/{code}", CATALOGUE_READERS),
            entry("PUT /outcome-catalogues/{contractRef}/{list}/{code}", MANAGER),
            entry("POST /cases/{caseId}/scores", CASEWORKERS),
            entry("POST /cases/{caseId}/feedback", CASEWORKERS),
            entry("POST /cases/{caseId}/closure", CASEWORKERS),
            entry("POST /cases/{caseId}/combined-assessment", CASEWORKERS),
            entry("GET /cases/{caseId}/concern-reports", CASEWORKERS),
            entry("POST /cases/{caseId}/concern-reports", CASEWORKERS),
            entry("POST /cases/{caseId}/concern-reports/{reportId}/response", CASEWORKERS),
            entry("POST /cases/{caseId}/delay", CASEWORKERS),
            entry("POST /cases/{caseId}/confidentiality", CASEWORKERS),
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
            entry("POST /cases/{caseId}/capacity", CASEWORKERS),
            entry("GET /cases/{caseId}/processes", CASEWORKERS),
            entry("POST /cases/{caseId}/processes", CASEWORKERS),
            entry("POST /cases/{caseId}/processes/{processId}/end", CASEWORKERS),
            entry("POST /cases/{caseId}/transfer", PARTNER),
            entry("GET /tombstones", Set.of("hub-manager", "auditor")),
            entry("GET /transfers", Set.of("hub-manager", "partner")),
            entry("GET /transfers/{transferId}", Set.of("hub-manager", "partner")),
            entry("PUT /transfers/{transferId}/partner", MANAGER),
            entry("POST /transfers/{transferId}/acceptance", PARTNER),
            entry("POST /transfers/{transferId}/decline", PARTNER),
            entry("POST /transfers/{transferId}/withdrawal", PARTNER));

    @Test
    void a_method_that_a_path_has_not_is_answered_with_those_it_has() {
        assertEquals(List.of(), LackedMethods.complaints());
    }

    @Test
    void every_endpoint_lets_in_whom_it_says_and_nobody_else() {
        SecuredEndpoints.walk("org.advocacyhub.provider", TABLE);
    }
}
