package org.advocacyhub.monitoring.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.Terms;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.team.ProcessesFile.Row;
import org.advocacyhub.monitoring.team.domain.Processes;
import org.advocacyhub.runtime.web.Refusal;
import org.junit.jupiter.api.Test;

/** The council's file: every cell that does not fit is named, by line and column. */
class ProcessesFileTest {

    private static final String HEADER = "team,quarter,assessments,reviews,enquiries\n";
    private static final QuarterTerm TERM = new QuarterTerm(
            new Terms(
                    "Kent County Council",
                    "SEAP",
                    LocalDate.of(2016, 4, 1),
                    LocalDate.of(2019, 3, 31),
                    LocalDate.of(2021, 3, 31),
                    16,
                    List.of(12, 12)),
            LocalDate.of(2016, 7, 1));

    @Test
    void a_file_is_read_in_any_order_of_its_columns() {
        var file = ProcessesFile.read("""
                \uFEFFquarter,enquiries,team,assessments,reviews
                2016-17-Q1, 20 ,TEAM-A,120,60

                2016-17-Q2,0,TEAM-A,0,1000000
                """, TERM);

        assertEquals(
                List.of(
                        new Row("TEAM-A", new Quarter(2016, 1), new Processes(120, 60, 20)),
                        new Row("TEAM-A", new Quarter(2016, 2), new Processes(0, 1_000_000, 0))),
                file.rows());
    }

    @Test
    void every_cell_that_does_not_fit_is_named_at_once() {
        assertEquals(
                List.of(
                        "line 3, team not-a-team",
                        "line 3, quarter not-a-quarter",
                        "line 3, assessments not-a-count",
                        "line 4, reviews not-a-count",
                        "line 4, enquiries required",
                        "line 5, quarter not-begun",
                        "line 6, quarter outside-contract",
                        "line 7 wrong-length",
                        "line 8, team repeated",
                        "line 9, team required",
                        "line 9, assessments not-a-count"),
                faults(HEADER + """
                        TEAM-A,2016-17-Q1,120,60,20
                        team a,2016-18-Q1,-1,60,20
                        TEAM-B,2016-17-Q1,0,1000001,
                        TEAM-B,2016-17-Q3,1,2,3
                        TEAM-B,2015-16-Q4,1,2,3
                        TEAM-C,2016-17-Q1,1,2
                        TEAM-A,2016-17-Q1,121,60,20
                        ,2016-17-Q2,1.5,2,3
                        """));
    }

    @Test
    void columns_and_lines_are_bounded() {
        assertEquals(
                List.of("line 1, reviews required", "line 1 unknown-column"),
                faults("team,quarter,assessments,enquiries,manager\nTEAM-A,2016-17-Q1,1,2,3\n"));
        assertEquals(List.of("body required"), faults(HEADER));
        assertEquals(List.of("line 2, team no-text"), faults(HEADER + "TEAM\0-A,2016-17-Q1,1,2,3\n"));
        var most = new StringBuilder(HEADER);
        for (int i = 0; i < ProcessesFile.MOST_LINES; i++) {
            most.append("T-").append(i).append(",2016-17-Q1,1,2,3\n");
        }
        assertEquals(
                ProcessesFile.MOST_LINES,
                ProcessesFile.read(most.toString(), TERM).rows().size());
        assertEquals(List.of("line 5002 too-many"), faults(most + "T-X,2016-17-Q1,1,2,3\n"));
    }

    private static List<String> faults(String text) {
        return assertThrows(Refusal.class, () -> ProcessesFile.read(text, TERM)).errors().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }
}
