package org.advocacyhub.referral.document.domain;

import static org.advocacyhub.referral.document.domain.FormatRules.DOCX;
import static org.advocacyhub.referral.document.domain.FormatRules.KNOWN;
import static org.advocacyhub.referral.document.domain.FormatRules.ODT;
import static org.advocacyhub.referral.document.domain.FormatRules.PDF;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.advocacyhub.referral.document.domain.Format.Refused;
import org.advocacyhub.referral.document.domain.Format.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatRulesTest {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String WORD_WITH_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/png", "image/jpeg", "text/plain"})
    void letters_and_scans_are_taken(String mediaType) {
        assertThat(FormatRules.judge(Contents.of(mediaType), KNOWN)).isEqualTo(new Taken(mediaType));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-msdownload",
                "application/x-executable",
                "application/x-sh",
                "application/java-archive",
                "application/javascript",
                "text/html",
                "image/svg+xml",
                "application/rtf",
                "application/x-tika-msoffice",
                "application/zip",
                "application/x-tika-ooxml",
                "application/octet-stream"
            })
    void everything_else_is_not(String mediaType) {
        assertThat(FormatRules.judge(Contents.of(mediaType), KNOWN)).isInstanceOf(Refused.class);
    }

    @Test
    void an_archive_is_a_word_document_when_its_parts_say_so() {
        var word = new Contents("application/zip", List.of("word/document.xml"), WORD);

        assertThat(FormatRules.judge(word, KNOWN)).isEqualTo(new Taken(DOCX));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "word/activeX/activeX1.bin", "word/embeddings/oleObject1.bin"})
    void a_word_document_with_a_program_in_it_is_refused(String part) {
        var word = new Contents("application/x-tika-ooxml", List.of("word/document.xml", part), WORD);

        assertThat(FormatRules.judge(word, KNOWN)).isInstanceOf(Refused.class);
    }

    @Test
    void a_document_that_says_that_it_has_macros_is_refused() {
        assertThat(FormatRules.judge(new Contents("application/x-tika-ooxml", List.of(), WORD_WITH_MACROS), KNOWN))
                .isInstanceOf(Refused.class);
        assertThat(FormatRules.judge(
                        new Contents("application/x-tika-ooxml", List.of(), WORD + WORD_WITH_MACROS), KNOWN))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic/Standard/Module1.xml", "Scripts/python/a.py", "Object 1", "Object 1/content.xml"})
    void an_open_document_with_a_program_in_it_is_refused(String part) {
        assertThat(FormatRules.judge(new Contents(ODT, List.of("content.xml", part), ""), KNOWN))
                .isInstanceOf(Refused.class);
        assertThat(FormatRules.judge(new Contents(ODT, List.of("content.xml"), ""), KNOWN))
                .isEqualTo(new Taken(ODT));
    }

    @Test
    void an_installation_may_take_fewer() {
        assertThat(FormatRules.judge(Contents.of(PDF), Set.of("image/png"))).isInstanceOf(Refused.class);
    }
}
