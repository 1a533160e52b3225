package org.advocacyhub.monitoring.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.advocacyhub.runtime.security.Caller;
import org.junit.jupiter.api.Test;

/** Who did something is said so that people can read it. */
class AccountsTest {

    private final Accounts accounts = new Accounts(new Caller(QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("nobody"))
            .build()));

    @Test
    void the_reader_is_you() {
        assertEquals("you", accounts.said("anonymous"));
    }

    @Test
    void of_a_long_id_the_end_is_said_and_a_name_as_it_is() {
        assertEquals("another person (…2b1c9d)", accounts.said("8f14e45f-ceea-467f-a0e6-f1a2c32b1c9d"));
        assertEquals("hub-system", accounts.said("hub-system"));
    }
}
