package org.advocacyhub.referral.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What both places promise. */
abstract class DocumentStoreTest {

    @TempDir
    Path directory;

    abstract DocumentStore store();

    private final String name = UUID.randomUUID().toString().replace("-", "");

    @Test
    void what_was_put_is_there() throws IOException {
        var content = SampleFiles.pdf(3_000_000);
        store().put(name, out -> out.write(content));

        try (var stored = store().open(name)) {
            assertThat(stored.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void what_was_taken_away_is_not() throws IOException {
        store().put(name, out -> out.write(SampleFiles.pdf()));
        store().delete(name);

        assertThatThrownBy(() -> store().open(name)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void what_is_not_there_can_be_taken_away() throws IOException {
        store().delete(name);

        assertThatThrownBy(() -> store().open(name)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void what_was_not_written_to_its_end_is_not_there() throws IOException {
        assertThatIOException().isThrownBy(() -> store().put(name, out -> {
            out.write(SampleFiles.pdf(200_000));
            throw new IOException("the lights went out");
        }));
        assertThatThrownBy(() -> store().open(name)).isInstanceOf(NoSuchFileException.class);
        store().delete(name);
    }
}
