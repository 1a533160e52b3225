package org.advocacyhub.monitoring.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.population.PopulationFile.Row;
import org.advocacyhub.runtime.web.Refusal;
import org.junit.jupiter.api.Test;

/** The council's file of its population: every cell that does not fit is named, by line and column. */
class PopulationFileTest {

    private static final String HEADER = "district,item,group,age,valid_from,people,source,source_year\n";

    @Test
    void a_file_is_read_in_any_order_of_its_columns() {
        assertEquals(
                List.of(
                        new Row(
                                new Place("E07000105", "total", "all", "16_PLUS", LocalDate.of(2016, 4, 1)),
                                106_000,
                                "Census 2021, table \"TS007\"",
                                2021),
                        new Row(
                                new Place("E07000105", "ageBand", "85_PLUS", "ALL", LocalDate.of(2016, 4, 1)),
                                0,
                                "ONS",
                                2021)),
                PopulationFile.read("""
                        people,district,item,group,age,valid_from,source_year,source
                        106000,E07000105,total,all,16_PLUS,2016-04-01,2021,"Census 2021, table ""TS007\"""

                        0,E07000105,ageBand,85_PLUS,ALL,2016-04-01,2021,ONS
                        """));
    }

    @Test
    void every_cell_that_does_not_fit_is_named_at_once() {
        assertEquals(
                List.of(
                        "line 3, district invalid-value",
                        "line 3, item not-an-item",
                        "line 3, age not-an-age",
                        "line 3, valid_from not-a-day",
                        "line 3, people not-a-count",
                        "line 3, source required",
                        "line 3, source_year invalid-value",
                        "line 4, group not-a-group",
                        "line 4, people not-a-count",
                        "line 5, group not-a-group",
                        "line 5, people required",
                        "line 6 wrong-length",
                        "line 7, district repeated"),
                faults(HEADER + """
                        E07000105,total,all,ALL,2016-04-01,1,Census,2021
                        Ashford,carer,Y,18_PLUS,1.4.2016,"1,000",,21
                        E07000105,total,ASIAN,ALL,2016-04-01,100000001,Census,2021
                        E07000105,ethnicGroup,A_INDIAN,ALL,2016-04-01,,Census,2021
                        E07000105,sex
                        E07000105,total,all,ALL,2016-04-01,2,Census,2021
                        """));
    }

    @Test
    void columns_are_bounded_and_a_header_alone_is_no_file() {
        assertEquals(
                List.of("line 1, source_year required", "line 1 unknown-column"),
                faults(
                        "district,item,group,age,valid_from,people,source,name\nE07000105,total,all,ALL,2016-04-01,1,C,x\n"));
        assertEquals(List.of("body required"), faults(HEADER));
        assertEquals(
                List.of("line 2, source no-text"),
                faults(HEADER + "E07000105,total,all,ALL,2016-04-01,1,Cen\0sus,2021\n"));
    }

    private static List<String> faults(String text) {
        return assertThrows(Refusal.class, () -> PopulationFile.read(text)).errors().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }
}
