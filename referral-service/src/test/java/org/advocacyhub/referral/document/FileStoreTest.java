package org.advocacyhub.referral.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileStoreTest extends DocumentStoreTest {

    @Override
    DocumentStore store() {
        return new FileStore(directory.resolve("documents"));
    }

    @Test
    void a_part_of_a_file_goes_with_it() throws IOException {
        assertThatIOException().isThrownBy(() -> store().put("abcd0001", out -> {
            out.write(1);
            throw new IOException("the lights went out");
        }));
        assertThat(files()).singleElement().asString().endsWith("abcd0001.part");

        store().delete("abcd0001");

        assertThat(files()).isEmpty();
    }

    @Test
    void nobody_else_on_the_machine_looks_in() throws IOException {
        store().put("abcd0002", out -> out.write(1));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("documents/ab/cd"))))
                .isEqualTo("rwx------");
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
