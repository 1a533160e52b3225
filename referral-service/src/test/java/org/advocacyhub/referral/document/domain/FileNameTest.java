package org.advocacyhub.referral.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            assessment.pdf                  | assessment.pdf
            /home/somebody/assessment.pdf   | assessment.pdf
            C:\\Users\\somebody\\a b.docx   | a b.docx
            ../../etc/passwd                | passwd
            Bewertung für Ünal.pdf          | Bewertung für Ünal.pdf
            """)
    void the_last_part_of_a_path_is_the_name(String given, String name) {
        assertThat(FileName.of(given)).contains(new FileName(name));
    }

    @Test
    void what_cannot_be_seen_is_left_out() {
        assertThat(FileName.of("a\r\nSet-Cookie: b\u202Efdp.exe")).contains(new FileName("aSet-Cookie: bfdp.exe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "a/", "..", "\u0000", "\u202E"})
    void what_is_no_name_is_none(String given) {
        assertThat(FileName.of(given)).isEmpty();
    }

    @Test
    void a_name_is_no_novel() {
        assertThat(FileName.of("n".repeat(200))).isPresent();
        assertThat(FileName.of("n".repeat(201))).isEmpty();
        assertThat(FileName.of(null)).isEmpty();
    }

    @Test
    void a_name_is_not_printed() {
        assertThat(new FileName("Ms Example.pdf")).hasToString("FileName[not shown]");
    }
}
