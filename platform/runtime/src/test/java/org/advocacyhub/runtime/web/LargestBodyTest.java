package org.advocacyhub.runtime.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LargestBodyTest {

    private static final MemorySize SMALL = new MemorySize(BigInteger.valueOf(1000));
    private static final MemorySize LARGE = new MemorySize(BigInteger.valueOf(9000));

    @Test
    void a_large_body_is_for_the_paths_that_take_files() {
        var largest = new LargestBody(SMALL, LARGE, Optional.of("/things/[^/]+/files"));

        assertEquals(9000, largest.on("/things/1/files"));
        assertEquals(1000, largest.on("/things/1/files/2"));
        assertEquals(1000, largest.on("/things/1/2/files"));
        assertEquals(1000, largest.on("/things"));
    }

    @Test
    void without_such_paths_every_body_is_small() {
        assertEquals(1000, new LargestBody(SMALL, LARGE, Optional.empty()).on("/things"));
        assertEquals(1000, new LargestBody(LARGE, SMALL, Optional.empty()).on("/things"));
    }
}
