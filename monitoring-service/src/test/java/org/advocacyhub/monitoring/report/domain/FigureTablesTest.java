package org.advocacyhub.monitoring.report.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.place.domain.Places;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Rag;
import org.advocacyhub.monitoring.returns.domain.Ratio;
import org.advocacyhub.monitoring.returns.domain.Section;
import org.advocacyhub.monitoring.returns.domain.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 7: a return is read by people. */
class FigureTablesTest {

    private static final BigDecimal TARGET = new BigDecimal(95);

    private final Places places = new Places(Map.of("E07000110", "Maidstone"));
    private final FigureTables tables = new FigureTables(places);

    @Test
    void what_is_measured_of_the_same_stands_in_one_row() {
        var shown = tables.of(
                Section.TIMELINESS,
                List.of(
                        days("total", "all", "median", 3),
                        days("total", "all", "percentile90", 9),
                        days("band", "P1", "median", 1),
                        days("band", "P1", "percentile90", 2)));

        var table = shown.getFirst();
        assertEquals(1, shown.size());
        assertEquals("k-08-total", table.id());
        assertEquals(
                List.of("Split by", "Of", "Median (working days)", "90th percentile (working days)"), table.heads());
        assertEquals(List.of("|All|3|9", "Band|P1|1|2"), rows(table));
        assertEquals(
                List.of("", "Band"),
                table.groups().stream().map(Table.Group::title).toList());
    }

    @Test
    void a_single_row_of_several_measures_is_read_downwards_and_has_a_table_of_its_own() {
        var shown = tables.of(
                Section.TIMELINESS,
                List.of(
                        share("total", "all", 378, 456),
                        Figure.count(Kpi.CONTACT_IN_TARGET, "total", "all", "failed", 77),
                        share("band", "P1", 12, 14).judged(TARGET, Rag.RED)));

        assertEquals(
                List.of("k-07-total", "k-07-band"),
                shown.stream().map(Table::id).toList());
        assertEquals(List.of("In target|82.89% (378 of 456)", "Failed|77"), rows(shown.getFirst()));
        assertEquals("K-07 First contact in target, by band", shown.getLast().caption());
        assertEquals(
                List.of("Split by", "Of", "In target", "In target: target", "In target: judged"),
                shown.getLast().heads());
        assertEquals(List.of("Band|P1|85.71% (12 of 14)|95.00%|red"), rows(shown.getLast()));
    }

    @Test
    void what_misses_its_target_is_said_first() {
        var table = tables.offTarget(List.of(
                share("band", "P1", 12, 14).judged(TARGET, Rag.RED),
                share("band", "P2", 95, 100).judged(TARGET, Rag.GREEN),
                share("band", "P3", 90, 100).judged(TARGET, Rag.AMBER),
                share("band", "P4", 1, 2)));

        assertEquals(
                List.of(
                        "K-07 First contact in target|Band: P1|In target|85.71% (12 of 14)|95.00%|red",
                        "K-07 First contact in target|Band: P3|In target|90.00% (90 of 100)|95.00%|amber"),
                rows(table));
        assertEquals(
                "Of 3 figures with a target, 1 reach it; the definition of each says how it is judged.", table.note());
    }

    @Test
    void a_program_gets_the_counts_of_a_share_in_columns_of_their_own() {
        var table = tables.of(Section.TIMELINESS, List.of(share("band", "P1", 12, 14)))
                .getFirst()
                .withCountsApart();

        assertEquals(List.of("Split by", "Of", "In target", "In target: count", "In target: out of"), table.heads());
        assertEquals(List.of("Band|P1|85.71%|12|14"), rows(table));
    }

    @Test
    void two_quarters_share_a_table_though_one_measured_less() {
        var first = tables.of(Section.TIMELINESS, List.of(share("band", "P1", 1, 2)))
                .getFirst();
        var second = tables.of(
                        Section.TIMELINESS, List.of(share("band", "P2", 1, 1).judged(TARGET, Rag.GREEN)))
                .getFirst();

        assertEquals(
                List.of("Band|P1|50.00% (1 of 2)||", "Band|P2|100.00% (1 of 1)|95.00%|green"),
                rows(first.followedBy(second)));
    }

    @ParameterizedTest
    @CsvSource({
        "channel, IN_PERSON_WARD, In person ward",
        "type, CARE_ACT, Care Act",
        "type, IMHA, IMHA",
        "line, RPR_PAID, Paid representative (RPR)",
        "source, LA_ADULTS, LA adults",
        "item, ageBand, Age band",
        "ageBand, 18_24, 18 to 24",
        "ageBand, 85_PLUS, 85 or older",
        "district, E07000110, Maidstone",
        "district, E07000001, E07000001",
        "district, NOT_KNOWN, Not known",
        "team, ASHFORD-OPMH, ASHFORD-OPMH",
        "team, NOT_KNOWN, Not known",
        "partner, SEAP, SEAP",
        "statement, IMP2, IMP2 listened to",
        "total, all, All",
    })
    void codes_are_words_and_names_stay(String breakdown, String key, String words) {
        assertEquals(words, Words.ofKey(breakdown, key, places));
    }

    /** What was published is a number for a spreadsheet where it is one, and never for a mark or a share. */
    @ParameterizedTest
    @CsvSource({
        "1234, COUNT, true",
        "-12.5, MONEY, true",
        "0, COUNT, true",
        "<5, COUNT, false",
        "*, COUNT, false",
        "[c], COUNT, false",
        "87% (n=30), PERCENT, false",
        "87, PERCENT, false",
        "'', COUNT, false",
    })
    void what_was_published_is_a_number_or_a_mark(String shown, Unit unit, boolean number) {
        assertEquals(number, Cell.published(shown, unit).isNumber());
    }

    @ParameterizedTest
    @CsvSource({"0, 16, true", "0, 17, false", "1, 15, true", "1, 16, false"})
    void few_rows_stay_together_on_paper(int grouping, int rows, boolean together) {
        var row = List.of(Cell.words("Band"), Cell.words("not known"));
        var table = new Table("t", "T", null, grouping, List.of("Split by", "Of"), Collections.nCopies(rows, row));

        assertEquals(together, table.isShort());
    }

    @Test
    void words_among_numbers_stand_to_the_right_with_them() {
        var table = new Table(
                "t",
                "T",
                null,
                1,
                List.of("Split by", "Of", "Index"),
                List.of(
                        List.of(Cell.words("Sex"), Cell.words("Female"), Cell.words("fewer than 10 people")),
                        List.of(Cell.words("Sex"), Cell.words("Male"), Cell.count(1L))));

        assertEquals(List.of(false, true), table.numeric());
    }

    @ParameterizedTest
    @CsvSource({
        "1234.5, MONEY, '£1,234.50'",
        "-1234.5, MONEY, '-£1,234.50'",
        "85.714, PERCENT, 85.71%",
        "1234, COUNT, '1,234'",
        "2.50, WORKING_DAYS, 2.5",
        "7.5, HOURS, 7.50",
    })
    void a_number_says_what_it_counts_in(BigDecimal value, Unit unit, String text) {
        assertEquals(text, Cell.number(value, unit).text());
    }

    private static Figure days(String breakdown, String key, String measure, int days) {
        return Figure.of(Kpi.DAYS_TO_CONTACT, breakdown, key, measure, BigDecimal.valueOf(days), Unit.WORKING_DAYS);
    }

    private static Figure share(String breakdown, String key, long numerator, long denominator) {
        return Figure.percent(Kpi.CONTACT_IN_TARGET, breakdown, key, "inTarget", new Ratio(numerator, denominator));
    }

    private static List<String> rows(Table table) {
        return table.rows().stream()
                .map(row -> String.join("|", row.stream().map(Cell::text).toList()))
                .toList();
    }
}
