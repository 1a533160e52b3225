package org.advocacyhub.provider.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningSecretTest {

    private static final SigningSecret PUBLISHED = SigningSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Instant AT = Instant.ofEpochSecond(1614265330);

    /** The vector that the libraries of Standard Webhooks are tested with. */
    @Test
    void a_message_is_signed_as_the_convention_has_it() {
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                SigningSecret.signatures(
                        List.of(PUBLISHED), "msg_p5jXN8AQM9LWM0D4loKWxJek", AT, "{\"test\": 2432232314}"));
    }

    @Test
    void two_secrets_make_two_signatures() {
        var both = SigningSecret.signatures(
                List.of(SigningSecret.fresh(new SecureRandom()), PUBLISHED),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                AT,
                "{\"test\": 2432232314}");

        assertTrue(both.matches("v1,\\S{44} v1,g0hM9SsE\\+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="), both);
    }

    @Test
    void a_secret_is_shown_in_one_form_and_printed_in_none() {
        var secret = SigningSecret.fresh(new SecureRandom());

        assertTrue(secret.shown().matches("whsec_[A-Za-z0-9+/]{43}="), secret::shown);
        assertEquals(secret.shown(), SigningSecret.parse(secret.shown()).shown());
        assertFalse(secret.toString().contains(secret.shown().substring(6)));
    }
}
