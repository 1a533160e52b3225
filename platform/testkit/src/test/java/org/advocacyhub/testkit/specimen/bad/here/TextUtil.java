package org.advocacyhub.testkit.specimen.bad.here;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.advocacyhub.testkit.specimen.bad.there.Row;

public class TextUtil {

    Row row;

    Instant now() {
        return Instant.now();
    }

    LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }

    long millis() {
        return System.currentTimeMillis();
    }
}
