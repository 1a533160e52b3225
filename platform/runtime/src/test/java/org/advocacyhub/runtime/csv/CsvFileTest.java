package org.advocacyhub.runtime.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.NotSupportedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.runtime.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    void what_is_no_csv_is_refused() {
        assertThat(catchThrowableOfType(Refusal.class, () -> read("team\n\"open"))
                        .code())
                .isEqualTo("malformed-csv");
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
