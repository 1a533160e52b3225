package org.advocacyhub.referral.document;

import static org.advocacyhub.referral.document.domain.FormatRules.DOCX;
import static org.advocacyhub.referral.document.domain.FormatRules.JPEG;
import static org.advocacyhub.referral.document.domain.FormatRules.KNOWN;
import static org.advocacyhub.referral.document.domain.FormatRules.ODT;
import static org.advocacyhub.referral.document.domain.FormatRules.PDF;
import static org.advocacyhub.referral.document.domain.FormatRules.PNG;
import static org.advocacyhub.referral.document.domain.FormatRules.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.advocacyhub.referral.document.domain.Format;
import org.advocacyhub.referral.document.domain.Format.Refused;
import org.advocacyhub.referral.document.domain.Format.Taken;
import org.advocacyhub.referral.document.domain.FormatRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What files are found to be, whatever they are called. */
class FormatsTest {

    @TempDir
    Path directory;

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("a.png", SampleFiles.pdf(), PDF),
                Arguments.of("a.pdf", SampleFiles.png(), PNG),
                Arguments.of("a.exe", SampleFiles.jpeg(), JPEG),
                Arguments.of("a", SampleFiles.text(), TEXT),
                Arguments.of("a.zip", SampleFiles.docx(), DOCX),
                Arguments.of("a.docm", SampleFiles.odt(), ODT));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void a_file_is_what_is_in_it(String name, byte[] content, String mediaType) throws IOException {
        assertThat(judged(name, content)).isEqualTo(new Taken(mediaType));
    }

    static Stream<byte[]> refused() {
        return Stream.of(
                SampleFiles.exe(),
                SampleFiles.docm(),
                SampleFiles.docx("word/vbaProject.bin"),
                SampleFiles.odt("Basic/Standard/Module1.xml"),
                SampleFiles.zip("a.pdf"),
                text("#!/bin/sh\nrm -rf /\n"),
                text("<html><script>alert(1)</script></html>"),
                text("{\\rtf1 hello}"),
                Arrays.copyOf(SampleFiles.docx(), 100));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_can_run_or_hide_something_is_refused(byte[] content) throws IOException {
        assertThat(judged("letter.pdf", content)).isInstanceOf(Refused.class);
    }

    @Test
    void an_archive_of_thousands_of_parts_is_no_letter() throws IOException {
        var parts =
                IntStream.range(0, 2001).mapToObj(number -> "word/" + number).toArray(String[]::new);

        assertThat(judged("letter.docx", SampleFiles.docx(parts))).isInstanceOf(Refused.class);
    }

    private Format judged(String name, byte[] content) throws IOException {
        var file = Files.write(directory.resolve(name), content);
        return FormatRules.judge(new Formats().look(file), KNOWN);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
