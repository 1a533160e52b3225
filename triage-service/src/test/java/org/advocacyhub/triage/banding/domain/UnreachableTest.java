package org.advocacyhub.triage.banding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import org.advocacyhub.triage.banding.domain.Unreachable.Attempt;
import org.advocacyhub.triage.banding.domain.Unreachable.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md C.5 rule 3: after three attempts on three different days or by three different ways. */
class UnreachableTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'5 PHONE, 6 PHONE, 7 PHONE', true", // three days
        "'5 PHONE, 5 TEXT, 5 LETTER', true", // three ways
        "'5 PHONE, 6 PHONE', false",
        "'5 PHONE, 5 PHONE, 6 PHONE', false", // three attempts, two days, one way
        "'5 PHONE, 5 TEXT, 6 PHONE', false", // two days, two ways
        "'5 PHONE, 6 TEXT, 7 TEXT', true",
        "'', false",
    })
    void shown_by_attempts(String attempts, boolean shown) {
        var tried = Arrays.stream(attempts.split(", "))
                .filter(attempt -> !attempt.isEmpty())
                .map(attempt -> attempt.split(" "))
                .map(parts -> new Attempt(LocalDate.of(2016, 4, Integer.parseInt(parts[0])), Method.valueOf(parts[1])))
                .toList();

        assertEquals(shown, Unreachable.isShown(tried, 3));
    }
}
