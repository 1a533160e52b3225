package org.advocacyhub.provider.feedback;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.advocacyhub.runtime.web.Sha256;

/** What makes a link: 256 random bits, shown once. Only its hash is kept, so that nobody who reads the database can answer. */
record LinkToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkToken fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token of an address; empty for anything that was never one. */
    static Optional<LinkToken> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    byte[] hash() {
        return Sha256.of(value.getBytes(StandardCharsets.US_ASCII));
    }

    /** Never shows it: whoever has it can answer. */
    @Override
    public String toString() {
        return "LinkToken[not shown]";
    }
}
