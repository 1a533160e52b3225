package org.advocacyhub.monitoring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HostileRequests;
import org.advocacyhub.testkit.HostileRequests.Sender;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.LackedMethods;
import org.advocacyhub.testkit.PublishedOperations.Operation;
import org.advocacyhub.testkit.SecuredEndpoints;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.Test;

@HubTest
class SecuredEndpointsTest {

    private static final Set<String> READERS = Set.of("commissioner", "hub-manager", "auditor");
    private static final Set<String> WRITERS = Set.of("commissioner", "hub-manager");
    private static final Set<String> COUNCIL = Set.of("commissioner");
    private static final Set<String> SPOT_READERS =
            Set.of("commissioner", "operational-manager", "triage-worker", "hub-manager", "auditor");
    private static final Set<String> PAID_OR_PAYING = Set.of("commissioner", "hub-manager", "auditor", "partner");
    private static final Set<String> PUBLICATION_READERS =
            Set.of("commissioner", "hub-manager", "auditor", "operational-manager", "partner");
    private static final Set<String> HUB = Set.of("hub-manager");
    private static final Set<String> PARTNERS = Set.of("partner");
    private static final Set<String> OPERATIONS = Set.of("service");

    @Test
    void a_method_that_a_path_has_not_is_answered_with_those_it_has() {
        assertEquals(List.of(), LackedMethods.complaints());
    }

    @Test
    void every_endpoint_lets_in_who_may_and_nobody_else() {
        SecuredEndpoints.walk(
                "org.advocacyhub.monitoring",
                Map.ofEntries(
                        Map.entry("GET /contracts", READERS),
                        Map.entry("GET /contracts/{ref}", READERS),
                        Map.entry("PUT /contracts/{ref}", WRITERS),
                        Map.entry("GET /contracts/{ref}/years", READERS),
                        Map.entry("GET /contracts/{ref}/years/{from}", READERS),
                        Map.entry("PUT /contracts/{ref}/years/{from}", WRITERS),
                        Map.entry("POST /contracts/{ref}/loads", Set.of("commissioner")),
                        Map.entry("GET /contracts/{ref}/changes", READERS),
                        Map.entry(
                                "GET /",
                                Set.of(
                                        "commissioner",
                                        "hub-manager",
                                        "auditor",
                                        "operational-manager",
                                        "triage-worker",
                                        "partner")),
                        Map.entry("GET /contracts/{ref}/overview", READERS),
                        Map.entry("GET /contracts/{ref}/network-decisions", READERS),
                        Map.entry("POST /contracts/{ref}/network-decisions", Set.of("hub-manager")),
                        Map.entry("GET /contracts/{ref}/involvement-events", READERS),
                        Map.entry("POST /contracts/{ref}/involvement-events", WRITERS),
                        Map.entry("GET /contracts/{ref}/reviews", READERS),
                        Map.entry("POST /contracts/{ref}/reviews", WRITERS),
                        Map.entry("GET /contracts/{ref}/actions", READERS),
                        Map.entry("POST /contracts/{ref}/actions/{actionId}/completion", WRITERS),
                        Map.entry("GET /contracts/{ref}/virements", READERS),
                        Map.entry("GET /contracts/{ref}/virements/{virementId}", READERS),
                        Map.entry("POST /contracts/{ref}/virements", WRITERS),
                        Map.entry("PUT /contracts/{ref}/virements/{virementId}", WRITERS),
                        Map.entry("DELETE /contracts/{ref}/virements/{virementId}", WRITERS),
                        Map.entry("POST /contracts/{ref}/virements/{virementId}/submission", WRITERS),
                        Map.entry("POST /contracts/{ref}/virements/{virementId}/decision", Set.of("commissioner")),
                        Map.entry("GET /contracts/{ref}/variations", READERS),
                        Map.entry("GET /contracts/{ref}/variations/{variationId}", READERS),
                        Map.entry("POST /contracts/{ref}/variations", WRITERS),
                        Map.entry("PUT /contracts/{ref}/variations/{variationId}", WRITERS),
                        Map.entry("DELETE /contracts/{ref}/variations/{variationId}", WRITERS),
                        Map.entry("POST /contracts/{ref}/variations/{variationId}/submission", WRITERS),
                        Map.entry("POST /contracts/{ref}/variations/{variationId}/decision", Set.of("commissioner")),
                        Map.entry("GET /contracts/{ref}/spend", READERS),
                        Map.entry("POST /contracts/{ref}/spend", WRITERS),
                        Map.entry("POST /contracts/{ref}/spend/{spendId}/reversal", WRITERS),
                        Map.entry("GET /contracts/{ref}/years/{from}/pots", READERS),
                        Map.entry("GET /contracts/{ref}/years/{from}/hours-charged", READERS),
                        Map.entry("GET /contracts/{ref}/statements", PAID_OR_PAYING),
                        Map.entry("GET /contracts/{ref}/statements/{statementId}", PAID_OR_PAYING),
                        Map.entry("GET /contracts/{ref}/statements/draft", READERS),
                        Map.entry("POST /contracts/{ref}/statements", HUB),
                        Map.entry("GET /contracts/{ref}/invoices", PAID_OR_PAYING),
                        Map.entry("GET /contracts/{ref}/invoices/{invoiceId}", PAID_OR_PAYING),
                        Map.entry("POST /contracts/{ref}/invoices", HUB),
                        Map.entry("POST /contracts/{ref}/invoices/{invoiceId}/payment", HUB),
                        Map.entry("POST /contracts/{ref}/invoices/{invoiceId}/payment/reversal", HUB),
                        Map.entry("GET /contracts/{ref}/invoices/{invoiceId}/interest", PAID_OR_PAYING),
                        Map.entry("POST /contracts/{ref}/invoices/{invoiceId}/interest/corrections", HUB),
                        Map.entry("GET /bank-rates", READERS),
                        Map.entry("PUT /bank-rates/{from}", WRITERS),
                        Map.entry("GET /contracts/{ref}/withdrawals", READERS),
                        Map.entry("POST /contracts/{ref}/withdrawals", WRITERS),
                        Map.entry("GET /contracts/{ref}/ledger", READERS),
                        Map.entry("GET /contracts/{ref}/ledger-export", READERS),
                        Map.entry("GET /contracts/{ref}/spot-prices", READERS),
                        Map.entry("GET /contracts/{ref}/time-rules", READERS),
                        Map.entry("PUT /contracts/{ref}/time-rules/{category}/{from}", Set.of("commissioner")),
                        Map.entry("PUT /contracts/{ref}/spot-prices/{line}/{from}", Set.of("commissioner")),
                        Map.entry(
                                "GET /contracts/{ref}/spend-levels",
                                Set.of("commissioner", "operational-manager", "hub-manager", "auditor")),
                        Map.entry("POST /spot-orders", Set.of("triage-worker", "hub-manager")),
                        Map.entry("GET /spot-orders", SPOT_READERS),
                        Map.entry("POST /spot-orders/{orderId}/ending", Set.of("triage-worker", "hub-manager")),
                        Map.entry("GET /spot-orders/{orderId}", SPOT_READERS),
                        Map.entry(
                                "POST /spot-orders/{orderId}/approval", Set.of("commissioner", "operational-manager")),
                        Map.entry("GET /contracts/{ref}/kpis", READERS),
                        Map.entry("GET /contracts/{ref}/kpis/{kpi}/facts", READERS),
                        Map.entry("GET /contracts/{ref}/figures", READERS),
                        Map.entry("GET /contracts/{ref}/returns/{quarter}", READERS),
                        Map.entry("GET /contracts/{ref}/returns/{quarter}.pdf", READERS),
                        Map.entry("GET /contracts/{ref}/returns/{quarter}.xlsx", READERS),
                        Map.entry("GET /contracts/{ref}/returns/{quarter}/publication", PUBLICATION_READERS),
                        Map.entry("POST /contracts/{ref}/returns/{quarter}/publication", HUB),
                        Map.entry("GET /contracts/{ref}/returns/{quarter}/approval", READERS),
                        Map.entry("POST /contracts/{ref}/returns/{quarter}/approval", HUB),
                        Map.entry("POST /contracts/{ref}/returns/{quarter}/acceptance", COUNCIL),
                        Map.entry("POST /contracts/{ref}/returns/{quarter}/sending-back", WRITERS),
                        Map.entry("POST /contracts/{ref}/returns/{quarter}/lock", WRITERS),
                        Map.entry("GET /contracts/{ref}/returns/{quarter}/part", PAID_OR_PAYING),
                        Map.entry("POST /contracts/{ref}/returns/{quarter}/part/confirmation", PARTNERS),
                        Map.entry("GET /contracts/{ref}/returns/{quarter}/challenges", PAID_OR_PAYING),
                        Map.entry("POST /contracts/{ref}/returns/{quarter}/challenges", PARTNERS),
                        Map.entry("POST /contracts/{ref}/returns/{quarter}/challenges/{challengeId}/answer", HUB),
                        Map.entry("GET /contracts/{ref}/returns/{quarter}/comments", PAID_OR_PAYING),
                        Map.entry(
                                "POST /contracts/{ref}/returns/{quarter}/comments",
                                Set.of("commissioner", "hub-manager", "partner")),
                        Map.entry("GET /contracts/{ref}/returns/{quarter}/changes", READERS),
                        Map.entry("GET /contracts/{ref}/returns/{quarter}/revisions", READERS),
                        Map.entry("GET /contracts/{ref}/returns/{quarter}/revisions/{revision}", READERS),
                        Map.entry("POST /contracts/{ref}/returns/{quarter}/revisions", WRITERS),
                        Map.entry("GET /contracts/{ref}/returns/{quarter}/texts", READERS),
                        Map.entry("GET /contracts/{ref}/returns/{quarter}/texts/{section}", READERS),
                        Map.entry("PUT /contracts/{ref}/returns/{quarter}/texts/{section}", WRITERS),
                        Map.entry("GET /contracts/{ref}/returns/{quarter}/case-studies", PAID_OR_PAYING),
                        Map.entry(
                                "POST /contracts/{ref}/returns/{quarter}/case-studies",
                                Set.of("hub-manager", "partner")),
                        Map.entry("POST /contracts/{ref}/returns/{quarter}/case-studies/{caseStudyId}/choice", HUB),
                        Map.entry(
                                "POST /contracts/{ref}/returns/{quarter}/case-studies/{caseStudyId}/taking-back",
                                Set.of("hub-manager", "partner")),
                        Map.entry("GET /contracts/{ref}/publication-rules", READERS),
                        Map.entry("PUT /contracts/{ref}/publication-rules/{from}", COUNCIL),
                        Map.entry("GET /contracts/{ref}/team-processes", READERS),
                        Map.entry("GET /contracts/{ref}/team-processes/{quarter}/{team}", READERS),
                        Map.entry("GET /contracts/{ref}/team-processes/{quarter}/{team}/history", READERS),
                        Map.entry("PUT /contracts/{ref}/team-processes/{quarter}/{team}", COUNCIL),
                        Map.entry("DELETE /contracts/{ref}/team-processes/{quarter}/{team}", COUNCIL),
                        Map.entry("POST /contracts/{ref}/team-processes/import", COUNCIL),
                        Map.entry("GET /contracts/{ref}/imca-annex", READERS),
                        Map.entry("GET /contracts/{ref}/population", READERS),
                        Map.entry("POST /contracts/{ref}/population/loads", COUNCIL),
                        Map.entry("GET /signals", READERS),
                        Map.entry("GET /signals/{signalId}", READERS),
                        Map.entry("POST /signals/{signalId}/acknowledgement", COUNCIL),
                        Map.entry("POST /signals/{signalId}/answer", COUNCIL),
                        Map.entry("GET /figure-signals", READERS),
                        Map.entry("GET /figure-signals/{signalId}", READERS),
                        Map.entry("POST /figure-signals/{signalId}/acknowledgement", COUNCIL),
                        Map.entry("POST /figure-signals/{signalId}/answer", COUNCIL),
                        Map.entry("GET /demand-pressure", READERS),
                        Map.entry("GET /contracts/{ref}/demand-register", READERS),
                        Map.entry("GET /demand-pressure/{reportId}", READERS),
                        Map.entry("POST /demand-pressure/{reportId}/reply", COUNCIL),
                        Map.entry("GET /places", READERS),
                        Map.entry("PUT /places/{code}", WRITERS),
                        Map.entry("GET /kpis", READERS),
                        Map.entry("GET /kpis/{id}", READERS),
                        Map.entry("GET /contracts/{ref}/districts/{district}/representation", READERS),
                        Map.entry("GET /contracts/{ref}/return-due-days", PAID_OR_PAYING),
                        Map.entry("PUT /contracts/{ref}/return-due-days/{quarter}", COUNCIL),
                        Map.entry("GET /contracts/{ref}/exports", PAID_OR_PAYING),
                        Map.entry("POST /contracts/{ref}/exports", PAID_OR_PAYING),
                        Map.entry("GET /contracts/{ref}/exports/{exportId}", PAID_OR_PAYING),
                        Map.entry("DELETE /contracts/{ref}/exports/{exportId}", PAID_OR_PAYING),
                        Map.entry("GET /contracts/{ref}/exports/{exportId}/file", PAID_OR_PAYING),
                        Map.entry("GET /rebuilds", OPERATIONS),
                        Map.entry("GET /rebuilds/{id}", OPERATIONS),
                        Map.entry("POST /rebuilds", OPERATIONS)));
    }

    /** The contract has a quarter that is over, with the part of one partner. */
    @Test
    void what_nobody_means_well_with_is_refused_and_leaves_nothing() {
        TestClock.set("2016-07-21T09:00:00Z");
        var contract = Council.hasAContract();
        Telling.all(Journey.of(contract, "COMMUNITY")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05"));
        await().untilAsserted( // what the ledger has to look at of a new contract
                        () -> assertEquals(0, Database.number("select count(*) from ledger_due")));
        var ids = Map.ofEntries(
                Map.entry("ref", contract),
                Map.entry("quarter", "2016-17-Q1"),
                Map.entry("from", "2017-04-01"),
                Map.entry("section", "2"),
                Map.entry("line", "IMHA"),
                Map.entry("team", "ASHFORD-OPMH"));

        assertEquals(List.of(), HostileRequests.complaints(2016, 25, new Sender(ids, SecuredEndpointsTest::token)));
    }

    private static String token(Operation operation) {
        var role = operation.roles().stream()
                .filter(may -> !may.equals("partner"))
                .sorted()
                .findFirst();
        return role.map(Tokens::of).orElseGet(() -> Tokens.partner("PARTNER-1"));
    }
}
