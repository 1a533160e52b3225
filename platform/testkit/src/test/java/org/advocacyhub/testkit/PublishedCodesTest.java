package org.advocacyhub.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PublishedCodesTest {

    enum Answer {
        Y,
        N,
        U
    }

    enum Forgetful {
        Y,
        N
    }

    enum Inventive {
        Y,
        N,
        U,
        PERHAPS
    }

    @Test
    void an_enum_with_the_codes_of_the_list_passes() {
        assertDoesNotThrow(() -> PublishedCodes.same("YNU", Answer.class));
        assertDoesNotThrow(() -> PublishedCodes.same("YNU", Forgetful.class, "U"));
    }

    @Test
    void a_code_too_few_or_too_many_is_found() {
        assertThrows(AssertionError.class, () -> PublishedCodes.same("YNU", Forgetful.class));
        assertThrows(AssertionError.class, () -> PublishedCodes.same("YNU", Inventive.class));
        assertThrows(AssertionError.class, () -> PublishedCodes.same("no such list", Answer.class));
    }
}
