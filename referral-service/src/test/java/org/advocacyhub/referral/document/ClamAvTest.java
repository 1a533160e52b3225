package org.advocacyhub.referral.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.advocacyhub.referral.document.InTestClamd.Mood;
import org.advocacyhub.referral.document.VirusScan.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real sockets, against a server that speaks INSTREAM to the letter; a real clamd is not needed on every machine. */
class ClamAvTest {

    @TempDir
    Path directory;

    @Test
    void a_clean_file_is_clean_however_many_chunks_it_takes() throws IOException {
        try (var clamd = new InTestClamd(Mood.WORKING)) {
            assertThat(scan(clamd, SampleFiles.pdf())).isEqualTo(Finding.CLEAN);
            assertThat(scan(clamd, SampleFiles.pdf(300_000))).isEqualTo(Finding.CLEAN);
        }
    }

    @Test
    void an_infected_file_is_found() throws IOException {
        try (var clamd = new InTestClamd(Mood.WORKING)) {
            assertThat(scan(clamd, SampleFiles.EICAR.getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(Finding.INFECTED);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WORKING")
    void no_finding_is_never_taken_for_clean(Mood mood) throws IOException {
        try (var clamd = new InTestClamd(mood)) {
            assertThatIOException().isThrownBy(() -> scan(clamd, SampleFiles.pdf(9_000_000)));
        }
    }

    @Test
    void a_scanner_that_is_away_is_noticed() throws IOException {
        try (var taken = new Socket()) { // nobody listens there, and nobody else can begin to
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            assertThatIOException().isThrownBy(() -> scan("127.0.0.1:" + taken.getLocalPort(), SampleFiles.pdf()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamav", ":3310", "clamav:", "clamav:port"})
    void an_address_is_a_host_and_a_port(String address) {
        assertThatIllegalStateException().isThrownBy(() -> new ClamAv(address, Duration.ofSeconds(1)));
    }

    private Finding scan(InTestClamd clamd, byte[] content) throws IOException {
        return scan(clamd.address(), content);
    }

    private Finding scan(String address, byte[] content) throws IOException {
        var file = Files.write(directory.resolve("upload"), content);
        return new ClamAv(address, Duration.ofSeconds(2)).scan(file);
    }
}
