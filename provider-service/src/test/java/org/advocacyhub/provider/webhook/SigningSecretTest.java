package org.advocacyhub.provider.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
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

    /** What docs/webhooks.md gives to developers to try theirs on. */
    @Test
    void the_message_of_the_documentation_is_signed_as_it_says() throws IOException {
        var page = Files.readString(Path.of("docs/webhooks.md"));
        var body = shown(page, "^(\\{\"type\":\"OFFER_MADE\".*)$");

        assertEquals(
                shown(page, "^webhook-signature: (.*)$"),
                SigningSecret.signatures(
                        List.of(SigningSecret.parse(shown(page, "signed with `(whsec_[^`]*)`"))),
                        shown(page, "^webhook-id: (.*)$"),
                        Instant.ofEpochSecond(Long.parseLong(shown(page, "^webhook-timestamp: (.*)$"))),
                        body));
    }

    private static String shown(String page, String pattern) {
        var found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(page);
        assertTrue(found.find(), pattern);
        return found.group(1);
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
