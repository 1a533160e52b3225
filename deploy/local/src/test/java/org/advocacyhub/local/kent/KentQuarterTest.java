package org.advocacyhub.local.kent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KentQuarterTest {

    private static final int MANY = 1000;

    private final List<Script> scripts = KentQuarter.draw(2016, MANY);

    @Test
    void the_same_seed_draws_the_same_quarter_and_another_seed_another() {
        assertEquals(scripts, KentQuarter.draw(2016, MANY));
        assertNotEquals(scripts, KentQuarter.draw(2017, MANY));
    }

    @Test
    void referrals_come_one_after_the_other_within_the_quarter() {
        var moments = new HashSet<>(scripts.stream().map(Script::arrivesAt).toList());

        assertEquals(MANY, moments.size());
        assertTrue(scripts.stream()
                .map(script -> script.arrivesAt().toLocalDate())
                .allMatch(day -> !day.isBefore(KentQuarter.FIRST_DAY) && !day.isAfter(KentQuarter.LAST_DAY)));
    }

    @Test
    void the_mix_is_the_documented_one() {
        assertShare(35, script -> type(script).equals("IMHA"));
        assertShare(31, script -> type(script).equals("CARE_ACT"));
        assertShare(30, script -> type(script).equals("COMMUNITY"));
        assertShare(
                3,
                script ->
                        script.request().at("/authority/consentGiven").asText().equals("N"));
        assertShare(4, script -> script.withdrawal().isPresent());
        assertShare(60, script -> script.request().has("equality"));
        assertShare(12, script -> script.answer(1).kind() == Script.PartnerAnswer.Kind.DECLINE);
        assertShare(4, script -> script.answer(1).kind() == Script.PartnerAnswer.Kind.LAPSE);
    }

    @Test
    void whoever_comes_after_the_scripted_partners_accepts() {
        assertEquals(
                Script.PartnerAnswer.Kind.ACCEPT, scripts.getFirst().answer(3).kind());
    }

    /** Otherwise K-06 would count fewer referrals by team than came from teams. */
    @Test
    void every_team_that_refers_is_registered() {
        var registered = KentData.teams().stream().map(KentData.Team::code).toList();
        var refer = scripts.stream()
                .map(script -> script.request().at("/referrer/referrerTeamCode"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());

        assertTrue(refer.size() > 5, "teams refer");
        assertTrue(registered.containsAll(refer), () -> refer + " and " + registered);
    }

    private static String type(Script script) {
        return script.request().get("requestedType").asText();
    }

    /** About so many of a hundred: within three. */
    private void assertShare(int expected, Predicate<Script> property) {
        long found = scripts.stream().filter(property).count() * 100 / MANY;
        assertTrue(Math.abs(found - expected) <= 3, () -> found + "% instead of about " + expected + "%");
    }
}
