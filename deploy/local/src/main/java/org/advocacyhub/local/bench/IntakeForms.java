package org.advocacyhub.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

/** {@code POST /referrals} with every field that such a referral can have, ready as bytes; each about another person. */
final class IntakeForms {

    /** The referrer's team. */
    static final String TEAM = "ASHFORD-OPMH";

    private static final String NHS_NUMBER = "{nhsNumber}";
    private static final String BIRTHDAY = "{birthday}";
    private static final LocalDate OLDEST = LocalDate.of(1930, 1, 1);

    /** Born on one of so many days: people alike in name and postcode are told apart, as in earnest. */
    private static final int BIRTHDAYS = 25_000;

    private static final int CHECKED_DIGITS = 9;
    private static final int MODULUS = 11;

    private final String template;
    private final Supplier<String> token;
    private final int port;

    /** @param token a bearer token that is good now */
    IntakeForms(int port, Supplier<String> token) {
        this.port = port;
        this.token = token;
        this.template = form();
    }

    /** The whole request. */
    byte[] request(int number) {
        var body = template.replace(NHS_NUMBER, nhsNumber(number))
                .replace(BIRTHDAY, OLDEST.plusDays(number % BIRTHDAYS).toString())
                .getBytes(StandardCharsets.UTF_8);
        var head = ("POST /referrals HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + token.get()
                        + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID()
                        + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /** A well-formed NHS number: of two neighbours at least one has a check digit. */
    private static String nhsNumber(int number) {
        var digits = Integer.toString(900_000_000 + 2 * number);
        int check = checkDigit(digits);
        if (check == MODULUS - 1) {
            digits = Integer.toString(900_000_000 + 2 * number + 1);
            check = checkDigit(digits);
        }
        return digits + check;
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < CHECKED_DIGITS; i++) {
            sum += (digits.charAt(i) - '0') * (CHECKED_DIGITS + 1 - i);
        }
        return (MODULUS - sum % MODULUS) % MODULUS;
    }

    private static String form() {
        try (var file = IntakeForms.class.getResourceAsStream("/bench/referral.json")) {
            var today = LocalDate.now();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{team}", TEAM)
                    .replace("{recently}", today.minusDays(7).toString())
                    .replace("{soon}", today.plusDays(30).toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
