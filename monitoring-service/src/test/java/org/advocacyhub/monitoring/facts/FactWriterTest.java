package org.advocacyhub.monitoring.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.DemandPressure;
import org.advocacyhub.contracts.AllocationEvent.DemandPressureEnded;
import org.advocacyhub.contracts.CaseEvent;
import org.advocacyhub.contracts.CaseEvent.AdvocateAllocated;
import org.advocacyhub.contracts.CaseEvent.CaseOpened;
import org.advocacyhub.contracts.CaseEvent.CaseOpenedUnallocated;
import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.PartnerEvent.ArrangementAgreed;
import org.advocacyhub.contracts.PartnerEvent.ComplaintAcknowledged;
import org.advocacyhub.contracts.PartnerEvent.ComplaintClosed;
import org.advocacyhub.contracts.PartnerEvent.ComplaintReceived;
import org.advocacyhub.contracts.PartnerEvent.ComplimentReceived;
import org.advocacyhub.contracts.PartnerEvent.FitnessCounted;
import org.advocacyhub.contracts.PartnerEvent.PartnerAdvocatesChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.Rate;
import org.advocacyhub.contracts.PartnerEvent.Subcontract;
import org.advocacyhub.contracts.PartnerEvent.SystemicIssueRaised;
import org.advocacyhub.contracts.PartnerEvent.SystemicIssueResponded;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts come out the same in whatever order topics arrive, and however often a stretch of them is heard. */
@HubTest
class FactWriterTest {

    private static final List<String> TABLES = List.of(
            "heard",
            "referral",
            "triage",
            "waiting",
            "question",
            "prompt",
            "equality",
            "offer",
            "case",
            "assignment",
            "instruction",
            "visit",
            "report",
            "alert",
            "activity",
            "minutes",
            "score",
            "feedback",
            "partner",
            "advocates",
            "fitness",
            "arrangement",
            "complaint",
            "compliment",
            "subcontract",
            "systemic_issue",
            "pressure",
            "contract_change",
            "cell");

    private Connection connection;
    private Generation generation;

    @BeforeEach
    void the_generation_that_nobody_reads() throws SQLException {
        connection = Database.asApp();
        connection.setAutoCommit(false);
        var active = Database.rows("select active from fact_generation");
        generation = active.isEmpty()
                ? Generation.B
                : Generation.ofLetter((String) active.getFirst().get("active")).other();
    }

    @AfterEach
    void leave_no_trace() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void any_interleaving_of_topics_gives_the_same_facts(long seed) throws SQLException {
        var events = new Interleaving(story());
        var random = new Random(seed);

        var expected = written(List.of(events.shuffled(new Random(0))));
        var shuffled = events.shuffled(random);
        var actual = written(Interleaving.polls(shuffled, random));

        assertEquals(expected, actual);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void hearing_a_stretch_again_changes_nothing(long seed) throws SQLException {
        var events = new Interleaving(story());
        var random = new Random(seed);

        var once = written(List.of(events.shuffled(random)));
        var twice = new ArrayList<>(Interleaving.polls(events.shuffled(random), random));
        twice.addAll(Interleaving.polls(events.repeatedTail(random), random));
        twice.addAll(Interleaving.polls(events.repeatedTail(random), random));

        assertEquals(once, written(twice));
    }

    @Test
    void the_story_touches_every_table() throws SQLException {
        var facts = written(List.of(new Interleaving(story()).shuffled(new Random(0))));

        TABLES.forEach(table -> assertTrue(!facts.get(table).isEmpty(), table + " is empty"));
        assertEquals(1, facts.get("subcontract").size()); // the second profile names one less
        assertEquals(
                1,
                facts.get("waiting").stream()
                        .filter(row -> row.contains("\"left_on\": null"))
                        .count());
    }

    @Test
    void a_case_whose_advocate_is_named_later_is_the_same_fact() throws SQLException {
        var named = new CaseOpened(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                "R-2016000001-K",
                "key",
                "P1",
                "P1-01",
                at(9),
                LocalDate.of(2016, 4, 5),
                "IMHA",
                "P2",
                "E07000105",
                false);
        var later = new CaseOpenedUnallocated(
                named.referralId(),
                named.caseId(),
                named.offerId(),
                named.referralRef(),
                named.personKey(),
                named.partnerId(),
                named.openedAt(),
                named.openedOn(),
                named.serviceType(),
                named.band(),
                named.district(),
                named.nonInstructed(),
                LocalDate.of(2016, 4, 6));

        var allocated = new AdvocateAllocated(
                named.referralId(),
                named.caseId(),
                named.partnerId(),
                named.advocateId(),
                at(10),
                named.openedOn(),
                null);

        assertEquals(cases(named), cases(later, allocated));
    }

    private List<String> cases(CaseEvent... events) throws SQLException {
        return written(List.of(new Interleaving(List.of(events)).shuffled(new Random(0))))
                .get("case");
    }

    @Test
    void facts_hold_nothing_finer_than_a_code_a_key_and_a_day() {
        // H.2 class AGG: of times there are only those of our own book-keeping
        var times = Database.rows("""
                select distinct table_name::text || '.' || column_name::text as found from information_schema.columns
                where table_name like 'facts_a_%' and data_type like 'timestamp%' order by 1
                """);

        assertEquals(
                List.of("facts_a_contract_change.set_at", "facts_a_heard.latest_time"),
                times.stream().map(row -> row.get("found")).toList());
    }

    private Map<String, List<String>> written(List<List<Heard>> polls) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute(generation.sql("truncate {facts}_" + table));
            }
            for (var poll : polls) {
                new FactWriter(connection, generation).write(poll);
            }
            var dump = new TreeMap<String, List<String>>();
            for (var table : TABLES) {
                var rows = new ArrayList<String>();
                try (var result = statement.executeQuery(
                        generation.sql("select to_jsonb(t)::text from {facts}_" + table + " t order by 1"))) {
                    while (result.next()) {
                        rows.add(result.getString(1));
                    }
                }
                dump.put(table, rows);
            }
            return dump;
        }
    }

    private static Subcontract subcontract(String lot) {
        return new Subcontract(
                "STORY-1",
                lot,
                List.of(lot),
                List.of(),
                List.of(),
                1200,
                LocalDate.of(2016, 4, 1),
                null,
                "ARREARS_MONTHLY",
                30,
                2_400_000L,
                List.of(new Rate(lot, 3000)));
    }

    private static ArrangementAgreed arrangement(String role, Instant at) {
        return new ArrangementAgreed(
                "P1",
                "STORY-1",
                "IMHA",
                role,
                "ART26/1",
                LocalDate.of(2016, 3, 1),
                LocalDate.of(2017, 3, 1),
                LocalDate.of(2016, 4, 1),
                null,
                at);
    }

    private static List<IntegrationEvent> story() {
        var contract = "STORY-1";
        var events = new ArrayList<IntegrationEvent>();
        events.add(new PartnerProfileChanged(
                "P1", "Partner One", false, "ACTIVE", at(9), List.of(subcontract("IMHA"), subcontract("COMMUNITY"))));
        events.add(new PartnerCapacityChanged("P1", at(9), 40, 0));
        events.add(new PartnerProfileChanged(
                "P1", "Partner One Ltd", false, "PAUSED", at(10), List.of(subcontract("IMHA"))));
        events.add(new PartnerCapacityChanged("P1", at(11), 40, 3));
        events.add(new PartnerAdvocatesChanged("P1", at(11), 3, 250));
        events.add(new PartnerAdvocatesChanged("P1", at(12), 3, 300));
        events.add(new FitnessCounted("P1", LocalDate.of(2016, 4, 1), 3, 2, 1, 0, 0));
        events.add(arrangement("PROCESSOR", at(9)));
        events.add(arrangement("JOINT_CONTROLLER", at(10)));
        var complaint = UUID.randomUUID();
        events.add(new ComplaintReceived("P1", complaint, contract, null, "DELAY", LocalDate.of(2016, 5, 3)));
        events.add(new ComplaintAcknowledged("P1", complaint, LocalDate.of(2016, 5, 5)));
        events.add(new ComplaintClosed("P1", complaint, LocalDate.of(2016, 5, 27), "UPHELD"));
        events.add(new ComplimentReceived("P1", UUID.randomUUID(), contract, null, LocalDate.of(2016, 5, 3)));
        var issue = UUID.randomUUID();
        events.add(new SystemicIssueRaised("P1", issue, contract, "WAITS", "NHS_TRUST", LocalDate.of(2016, 5, 2)));
        events.add(new SystemicIssueResponded("P1", issue, "NOTED", "NO", LocalDate.of(2016, 5, 9)));
        events.add(new SystemicIssueResponded("P1", issue, "CHANGED", "PART", LocalDate.of(2016, 6, 9)));
        events.add(new ContractTermsSet(
                contract,
                at(8),
                "Council",
                "HUB",
                LocalDate.of(2016, 4, 1),
                LocalDate.of(2019, 3, 31),
                LocalDate.of(2019, 3, 31),
                16));
        var pressure = UUID.randomUUID();
        events.add(new DemandPressure(
                contract,
                pressure,
                null,
                at(12),
                "LIST_TOO_LONG",
                51,
                List.of(),
                0,
                null,
                null,
                null,
                null,
                null,
                50,
                30,
                30));
        events.add(new DemandPressureEnded(contract, pressure, null, at(13), "LIST_TOO_LONG"));
        var prompt = UUID.randomUUID();
        events.addAll(Journey.of(contract, "IMHA")
                .received("2016-04-04T09:00:00Z")
                .equality("2016-04-04T09:00:00Z", "75_84", "A_INDIAN", "FEMALE", "HINDU")
                .equalityWithdrawn("2016-04-05T09:00:00Z")
                .equality("2016-04-06T09:00:00Z", "75_84", "PNTS", "FEMALE", null)
                .decided("2016-04-04T09:01:00Z", "NEEDS_INFO", "IMHA-99")
                .prompted(prompt, "2016-04-04T09:01:00Z", "E10000016")
                .promptAnswered(prompt, "2016-04-04T12:00:00Z", "NEEDS_MORE", 0)
                .promptAnswered(prompt, "2016-04-05T08:00:00Z", "ACCEPTED", 1)
                .asked("2016-04-04T09:01:00Z", "IMHA-99")
                .decided("2016-04-05T09:00:00Z", "ELIGIBLE", "IMHA-04")
                .triaged("P3", "2016-04-04", "2016-04-07")
                .triaged("P2", "2016-04-04", "2016-04-06", 1, false)
                .waiting("2016-04-05T10:00:00Z")
                .offered("2016-04-06T10:00:00Z")
                .waiting("2016-04-06T10:00:00Z") // declined within the same second
                .offered("2016-04-07T10:00:00Z")
                .opened("2016-04-07")
                .contacted("2016-04-08")
                .instructed("2016-04-20", true)
                .instructed("2016-05-02", true)
                .instructed("2016-05-02", false)
                .worked("2016-04-08", "CLIENT_CONTACT_F2F", 60)
                .worked("2016-04-08", "CLIENT_CONTACT_F2F", 60)
                .worked("2016-07-08", "TRAVEL", 30)
                .worked("2016-07-08", "TRAVEL", 300)
                .reversed()
                .scored("2016-04-08", "IMP1", "START", 2)
                .scored("2016-04-09", "IMP1", "START", 3)
                .scored("2016-06-09", "IMP1", "END", 4)
                .visited(null, "2016-04-14")
                .visited("2016-04-12", "2016-05-10")
                .visited("2016-05-09", "2016-06-06")
                .visited("2016-04-12", "2016-05-10") // the last one was none
                .report("2016-04-29", null, false)
                .report("2016-04-29", "2016-04-28", false)
                .decision("2016-05-03")
                .alerted("2016-04-12", "2016-04-13")
                .satisfied("2016-06-08", false, "UNHAPPY")
                .answered("2016-06-09", false, "YES", "NO")
                .closed("2016-06-09", "COMPLETED_PARTLY", true)
                .events());
        events.addAll(Journey.of(contract, "COMMUNITY")
                .received("2016-04-04T09:00:00Z")
                .waiting("2016-04-05T10:00:00Z")
                .offered("2016-04-06T10:00:00Z")
                .waiting("2016-04-06T10:00:00Z") // back on the list, and still there
                .events());
        events.addAll(Journey.of(contract, "COMMUNITY")
                .received("2016-04-04T09:00:00Z")
                .waiting("2016-04-05T10:00:00Z")
                .withdrawn("2016-04-06T10:00:00Z")
                .ended("2016-04-06T10:00:01Z", "WITHDRAWN")
                .events());
        return events;
    }

    private static Instant at(int hour) {
        return Instant.parse("2016-04-01T00:00:00Z").plusSeconds(3600L * hour);
    }
}
