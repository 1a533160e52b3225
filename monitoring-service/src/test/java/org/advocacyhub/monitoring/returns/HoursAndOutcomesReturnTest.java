package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events to the figures of a return: K-12, K-13, K-15, K-17 and K-18. */
@HubTest
class HoursAndOutcomesReturnTest {

    private static final String Q1 = "2016-17-Q1";

    private String contract;

    @BeforeEach
    void a_contract_whose_first_quarter_is_over() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
    }

    @Test
    void k12_and_k13_hours_by_line_and_by_closed_case() {
        Telling.all(
                imha().received("2016-04-04T09:00:00Z")
                        .opened("2016-04-05")
                        .worked("2016-04-06", "CLIENT_CONTACT_F2F", 100)
                        .worked("2016-05-06", "REPORT_WRITING", 50)
                        .worked("2016-05-06", "TRAVEL", 45)
                        .worked("2016-07-01", "CLIENT_CONTACT_F2F", 30)
                        .closed("2016-06-30", "COMPLETED_OUTCOME_ACHIEVED", false),
                careAct()
                        .received("2016-04-04T09:00:00Z")
                        .opened("2016-04-05")
                        .worked("2016-06-30", "CLIENT_CONTACT_F2F", 60));

        var figures = Council.figures(contract, Q1);

        assertEquals("2.5", figures.value("K-12", "line", "IMHA", "deliveredHours"));
        assertEquals("2964.71", figures.value("K-12", "line", "IMHA", "indicativeHours"));
        assertEquals("0.08", figures.value("K-12", "line", "IMHA", "deliveredOfIndicative"));
        assertEquals("1.0", figures.value("K-12", "line", "CARE_ACT", "deliveredHours"));
        assertEquals("3.5", figures.total("K-12", "deliveredHours"));
        assertEquals("0.75", figures.value("K-12", "class", "TRAVEL", "hoursWorked"));
        assertEquals("1", figures.value("K-13", "type", "IMHA", "casesClosed"));
        assertEquals("3.0", figures.total("K-13", "averageHours"));
    }

    @Test
    void d3_time_that_was_taken_back_counts_no_more_in_its_quarter() {
        Telling.all(imha().received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .worked("2016-04-06", "CLIENT_CONTACT_F2F", 750)
                .reversed()
                .worked("2016-04-06", "CLIENT_CONTACT_F2F", 75)
                .worked("2016-07-01", "CLIENT_CONTACT_F2F", 30)
                .reversed()
                .closed("2016-06-30", "COMPLETED_OUTCOME_ACHIEVED", false));

        var figures = Council.figures(contract, Q1);

        assertEquals("1.25", figures.value("K-12", "line", "IMHA", "deliveredHours"));
        assertEquals("1.25", figures.total("K-13", "averageHours"));
    }

    @Test
    void s01_k15_year_one_underspend_by_both_denominators() {
        TestClock.set("2017-04-03T09:00:00Z");
        spend("IMHA", "395000.00");
        spend("CARE_ACT", "110000.00");
        spend("IMCA", "215000.00");
        spend("RPR_PAID", "95000.00");
        spend("NHS_COMPLAINTS", "85000.00");
        spend("COMMUNITY", "140000.00");

        var figures = Council.figures(contract, "2016-17-Q4");

        assertEquals("1040000.00", figures.total("K-15", "actualToDate"));
        assertEquals("300000.00", figures.value("K-15", "year", "all", "unspentOfContractPrice"));
        assertEquals("22.39", figures.value("K-15", "year", "all", "unspentOfContractPricePercent"));
        assertEquals("450000.00", figures.value("K-15", "year", "all", "unspentOfBudget"));
        assertEquals("30.2", figures.value("K-15", "year", "all", "unspentOfBudgetPercent"));
        assertEquals("150000.00", figures.value("K-15", "year", "all", "bidSaving"));
        assertEquals("10.07", figures.value("K-15", "year", "all", "bidSavingOfBudget"));
        assertEquals("9.72", figures.value("K-15", "line", "IMHA", "varianceAgainstProfile"));
    }

    @Test
    void s20_k17_forty_closed_cases_of_calderdale() {
        var events = new ArrayList<IntegrationEvent>();
        for (int i = 0; i < 40; i++) {
            var journey = community().received("2016-04-04T09:00:00Z").opened("2016-04-05");
            if (i < 32) {
                journey.answered(
                        "2016-06-01",
                        false,
                        i < 26 ? "YES" : i < 29 ? "PARTLY" : i < 30 ? "NO" : "NOT_APPLICABLE",
                        "YES");
            }
            events.addAll(journey.closed("2016-06-01", "COMPLETED_PARTLY", true).events());
        }
        events.addAll(community()
                .nonInstructed()
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .answered("2016-06-01", true, "NO", "NO")
                .closed("2016-06-01", "PROCESS_ENDED", true)
                .events());
        Telling.all(events);

        var figures = Council.figures(contract, Q1);

        var yes = figures.figure("K-17", "statement", "CAL1", "yes");
        assertEquals("86.67", String.valueOf(yes.get("value")));
        assertEquals(26, yes.get("numerator"));
        assertEquals(30, yes.get("denominator"));
        assertEquals("80.0", figures.total("K-17", "responseRate"));
        assertEquals("3", figures.value("K-17", "statement", "CAL1", "answeredPartly"));
        assertEquals("1", figures.value("K-17", "statementObserved", "CAL1", "answeredNo"));
        assertEquals("100.0", figures.value("K-17", "totalObserved", "all", "responseRate"));
    }

    /** D.5.4, by hand: seven answers in four ways, of two it is recorded who asked; one that is observed, and one of which nobody said how. */
    @Test
    void d5_4_answers_are_counted_by_how_they_were_asked() {
        Telling.all(
                asked("LINK", false),
                asked("LINK", false),
                asked("LINK", false),
                asked("EASY_READ", false),
                asked("PHONE", false),
                asked("PHONE", true),
                asked("INTERVIEWER", true),
                answered().answered("2016-06-01", false, "YES", "YES").closed("2016-06-01", "COMPLETED_PARTLY", true),
                answered()
                        .asked("2016-06-01", true, "FAMILY_OBSERVATION", true)
                        .closed("2016-06-01", "COMPLETED_PARTLY", true),
                answered().asked("2016-06-01", false, "PHONE", true)); // not closed

        var figures = Council.figures(contract, Q1);

        assertEquals("3", responses(figures, "format", "LINK"));
        assertEquals("1", responses(figures, "format", "EASY_READ"));
        assertEquals("2", responses(figures, "format", "PHONE"));
        assertEquals("1", responses(figures, "format", "INTERVIEWER"));
        assertEquals("1", responses(figures, "format", "NOT_SAID"));
        assertEquals("1", responses(figures, "formatAskerKnown", "PHONE"));
        assertEquals("1", responses(figures, "formatAskerKnown", "INTERVIEWER"));
        assertEquals("0", responses(figures, "formatAskerKnown", "LINK"));
        assertEquals("1", responses(figures, "formatObserved", "FAMILY_OBSERVATION"));
        assertEquals("1", responses(figures, "formatObservedAskerKnown", "FAMILY_OBSERVATION"));
        assertEquals(8, figures.figure("K-17", "total", "all", "responseRate").get("numerator"));
    }

    private static String responses(Council.Figures figures, String breakdown, String format) {
        return figures.value("K-17", breakdown, format, "responses");
    }

    private Journey asked(String format, boolean askerKnown) {
        return answered().asked("2016-06-01", false, format, askerKnown).closed("2016-06-01", "COMPLETED_PARTLY", true);
    }

    private Journey answered() {
        return community().received("2016-04-04T09:00:00Z").opened("2016-04-05");
    }

    @Test
    void k17_a_case_is_counted_by_what_it_was_on_the_day_of_the_answer_or_at_its_end() {
        Telling.all(
                // answered on the eve of the day from which on the person can't instruct, and on that day
                changed("2016-05-02", true)
                        .answered("2016-05-01", false, "YES", "YES")
                        .closed("2016-06-01", "COMPLETED_PARTLY", true),
                changed("2016-05-02", true)
                        .answered("2016-05-02", false, "NO", "NO")
                        .closed("2016-06-01", "COMPLETED_PARTLY", true),
                // said for one day twice: the later stands
                changed("2016-05-02", true)
                        .instructed("2016-05-02", false)
                        .answered("2016-05-02", false, "YES", "YES")
                        .closed("2016-06-01", "COMPLETED_PARTLY", true),
                // could instruct again before the end, and was not answered; could not, and was not
                changed("2016-05-02", true)
                        .instructed("2016-05-20", false)
                        .closed("2016-06-01", "COMPLETED_PARTLY", true),
                changed("2016-05-02", true).closed("2016-06-01", "COMPLETED_PARTLY", true),
                // after the end it changes nothing
                changed("2016-06-02", true).closed("2016-06-01", "COMPLETED_PARTLY", true));

        var figures = Council.figures(contract, Q1);

        assertEquals("2", figures.value("K-17", "statement", "CAL1", "answeredYes"));
        assertEquals("1", figures.value("K-17", "statementObserved", "CAL1", "answeredNo"));
        assertEquals("50.0", figures.total("K-17", "responseRate")); // two of four
        assertEquals("50.0", figures.value("K-17", "totalObserved", "all", "responseRate")); // one of two
    }

    private Journey changed(String day, boolean nonInstructed) {
        return community().received("2016-04-04T09:00:00Z").opened("2016-04-05").instructed(day, nonInstructed);
    }

    @Test
    void k18_improvement_needs_both_scores() {
        Telling.all(
                scored(2, 4),
                scored(3, 3),
                scored(4, 2),
                community()
                        .received("2016-04-04T09:00:00Z")
                        .opened("2016-04-05")
                        .scored("2016-04-06", "IMP1", "START", 1)
                        .closed("2016-06-01", "UNREACHABLE", false));

        var figures = Council.figures(contract, Q1);

        assertEquals("33.33", figures.value("K-18", "statement", "IMP1", "improved"));
        assertEquals(
                "RED", figures.figure("K-18", "statement", "IMP1", "improved").get("rag"));
        assertEquals("null", figures.value("K-18", "statement", "IMP2", "improved"));
    }

    private Journey imha() {
        return Journey.of(contract, "IMHA").from("CMHT", "WEST-CMHT", "MENTAL_HEALTH", "WEB");
    }

    private Journey careAct() {
        return Journey.of(contract, "CARE_ACT");
    }

    private Journey community() {
        return Journey.of(contract, "COMMUNITY");
    }

    private Journey scored(int start, int end) {
        return community()
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .scored("2016-04-06", "IMP1", "START", start)
                .scored("2016-05-31", "IMP1", "END", end)
                .closed("2016-06-01", "COMPLETED_PARTLY", false);
    }

    private void spend(String line, String amount) {
        asCommissioner()
                .body("""
                        {"line":"%s","incurredOn":"2017-03-31","amount":"%s","kind":"BLOCK"}
                        """.formatted(line, amount))
                .post("/contracts/" + contract + "/spend")
                .then()
                .statusCode(201);
    }
}
