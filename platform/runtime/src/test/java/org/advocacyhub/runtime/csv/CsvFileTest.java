package org.advocacyhub.runtime.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.ws.rs.NotSupportedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.TextOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private final List<String> header = new ArrayList<>();
    private final List<CsvLine> lines = new ArrayList<>();

    @Test
    void lines_are_told_with_their_numbers_in_the_file() {
        read("\uFEFFteam,kinds\r\nA,\" LA ; NHS;LA;\"\r\n\r\nB,\nC\n");

        assertThat(header).containsExactly("team", "kinds");
        assertThat(lines).extracting(CsvLine::number).containsExactly(2L, 4L, 5L);
        assertThat(lines).extracting(CsvLine::count).containsExactly(1L, 2L, 3L);
        assertThat(lines).extracting(CsvLine::isWhole).containsExactly(true, true, false);
        assertThat(lines.getFirst().cell("team")).isEqualTo("A");
        assertThat(lines.getFirst().cells("kinds")).containsExactly("LA", "NHS");
        assertThat(lines.get(1).cell("kinds")).isNull();
        assertThat(lines.get(1).cells("kinds")).isEmpty();
        assertThat(lines.get(1).cell("colour")).isNull();
    }

    @Test
    void a_line_may_end_early_and_may_have_nothing_in_it() {
        read("team,kinds\nA\n,\n , \n");

        assertThat(lines.getFirst().cell("team")).isEqualTo("A");
        assertThat(lines.getFirst().cell("kinds")).isNull();
        assertThat(lines.getFirst().cells("kinds")).isEmpty();
        assertThat(lines).extracting(CsvLine::isBlank).containsExactly(false, true, true);
    }

    @Test
    void what_is_no_csv_is_refused() {
        assertThat(catchThrowableOfType(Refusal.class, () -> read("team\n\"open"))
                        .code())
                .isEqualTo("malformed-csv");
        assertThat(catchThrowableOfType(Refusal.class, () -> read("team,,\nA,,\n")))
                .hasMessageContaining("columns without a name");
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("team,kinds\nA,L\0A\n", "line 2, kinds"), // a database can't hold it
                arguments("team,kinds\nA,LA\nB\7B,LA\n", "line 3, team"),
                arguments("team,kinds\nA,L\uFFFEA\n", "line 2, kinds"), // no character of any text
                arguments("team,kinds\nA,LA,B\33C\n", "line 2"),
                arguments("te\0am,kinds\nA,LA\n", "line 1"),
                arguments("team,kinds\nA,\"L\tA\nof Kent\"\n", null)); // as spreadsheets have it
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_cell_is_a_text_as_a_field_of_json_is(String file, String where) {
        var refusal = catchThrowableOfType(Refusal.class, () -> read(file));

        assertThat(refusal == null ? null : refusal.errors())
                .isEqualTo(where == null ? null : List.of(new Refusal.FieldError(where, "no-text", TextOnly.ADVICE)));
    }

    @Test
    void a_part_numbers_every_line_as_in_the_file_and_leaves_none_out() {
        CsvFile.readPart("team,kind\nA,B\n\nC,D\n", 27, header::addAll, lines::add);

        assertThat(lines).extracting(CsvLine::number).containsExactly(27L, 28L, 29L);
        assertThat(lines).extracting(CsvLine::isWhole).containsExactly(true, false, true);
        var refusal = catchThrowableOfType(
                Refusal.class, () -> CsvFile.readPart("team\nA\n\nB\7B\n", 27, header::addAll, lines::add));
        assertThat(refusal.errors()).extracting(Refusal.FieldError::field).containsExactly("line 29, team");
    }

    @Test
    void a_column_stands_in_the_header_once() {
        var refusal = catchThrowableOfType(Refusal.class, () -> read("team,team\nA,B\n"));

        assertThat(refusal.errors()).extracting(Refusal.FieldError::code).containsExactly("repeated-column");
        assertThat(lines).isEmpty();
    }

    @Test
    void another_character_set_is_refused_and_a_mark_is_not_part_of_the_text() {
        assertThat(CsvFile.text("\uFEFFé".getBytes(StandardCharsets.UTF_8))).isEqualTo("é");
        var refusal =
                catchThrowableOfType(Refusal.class, () -> CsvFile.text("é".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(refusal.errors()).extracting(Refusal.FieldError::code).containsExactly("not-utf-8");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"application/json", "text/plain"})
    void only_csv_is_taken(String contentType) {
        assertThat(catchThrowableOfType(
                        NotSupportedException.class, () -> CsvFile.requireBody(contentType, new byte[] {1})))
                .isNotNull();
    }

    @Test
    void a_body_is_needed() {
        var body = new byte[] {1};

        assertThat(CsvFile.requireBody("text/csv; charset=utf-8", body)).isSameAs(body);
        assertThat(catchThrowableOfType(Refusal.class, () -> CsvFile.requireBody("text/csv", new byte[0])))
                .isNotNull();
        assertThat(catchThrowableOfType(Refusal.class, () -> CsvFile.requireBody("text/csv", null)))
                .isNotNull();
    }

    private void read(String text) {
        CsvFile.read(text, header::addAll, lines::add);
    }
}
