package org.advocacyhub.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import org.advocacyhub.local.server.Tokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What tokens of people say, as the real issuer makes them: the services go by it (domain.md H.2). */
@Order(2)
@ExtendWith(WholeSuite.class)
class PeoplesTokensIT {

    private final Tokens tokens;

    PeoplesTokensIT(WholeSuite whole) {
        this.tokens = new Tokens(whole.suite().ports(), whole.suite().secrets());
    }

    @Test
    void an_advocates_token_names_the_partner_and_the_advocate() throws IOException {
        var claims = claimsOf("advocate");

        assertEquals("ADVOCACY-FOR-ALL", claims.path("partner_id").asText());
        assertEquals("AFA-01", claims.path("advocate_id").asText());
    }

    @Test
    void a_partner_managers_token_names_the_partner_and_no_advocate() throws IOException {
        var claims = claimsOf("a-partner-manager");

        assertEquals("ADVOCACY-FOR-ALL", claims.path("partner_id").asText());
        assertEquals("", claims.path("advocate_id").asText());
    }

    private JsonNode claimsOf(String person) throws IOException {
        var payload = tokens.of(person).split("\\.")[1];
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
    }
}
