package org.advocacyhub.local.play;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.kent.KentData;
import org.advocacyhub.local.kent.PlainReferrals;
import org.advocacyhub.local.reconcile.Databases;
import org.advocacyhub.local.reconcile.Quiet;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * A short piece of the services' daily work, by which their virtual machines learn what they will need: a contract and a network are
 * entered, referrals come in and are offered, pages are read.
 */
public final class Rehearsal {

    /** The suite's time: a Tuesday within the contract. */
    public static final Instant NOW = Instant.parse("2016-05-03T09:00:00Z");

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ROUNDS = 20;
    private static final String CONTRACT = "/contracts/" + KentData.CONTRACT_REF;
    private static final String PARTNER = "ADVOCACY-FOR-ALL";

    private record Page(String caller, Part service, String path) {}

    private static final List<Page> PAGES = List.of(
            new Page("hub-manager", Part.REFERRAL, "/referrals"),
            new Page("hub-manager", Part.REFERRAL, "/reference-data"),
            new Page("triage-worker", Part.TRIAGE, "/triage-cases"),
            new Page("triage-worker", Part.TRIAGE, "/waiting-list"),
            new Page(PARTNER, Part.PROVIDER, "/feed"),
            new Page(PARTNER, Part.PROVIDER, "/offers"),
            new Page(PARTNER, Part.PROVIDER, "/cases"),
            new Page("commissioner", Part.MONITORING, CONTRACT + "/returns/2016-17-Q1"),
            new Page("commissioner", Part.MONITORING, CONTRACT + "/spend-levels"));

    private final Suite suite;
    private final Callers callers;

    public Rehearsal(Suite suite) {
        this.suite = suite;
        this.callers = new Callers(suite.ports(), suite.secrets());
    }

    /** Plays with so many referrals; returns when every service has heard everything. */
    public void play(int referrals) {
        try (var databases = new Databases(suite.ports(), suite.secrets());
                var quiet = new Quiet(suite.ports(), databases)) {
            Setting.enter(callers, quiet);
            var referrer = callers.as("referrer");
            for (int number = 0; number < referrals; number++) {
                var id = referrer.post(Part.REFERRAL, "/referrals", PlainReferrals.form(number))
                        .expect(201)
                        .body()
                        .get("referralId")
                        .asText();
                if (number % 2 == 1) { // so that the partner keeps some and has room for the next
                    referrer.post(
                                    Part.REFERRAL,
                                    "/referrals/" + id + "/withdrawal",
                                    JsonNodeFactory.instance
                                            .objectNode()
                                            .put("by", "REFERRER")
                                            .put("reason", "NO_LONGER_NEEDED"))
                            .expect(200);
                }
            }
            quiet.await(PATIENCE);
        }
        for (int round = 0; round < ROUNDS; round++) {
            Part.SERVICES.forEach(this::readPagesOf);
        }
    }

    /** Reads each of a service's pages once. */
    public void readPagesOf(Part service) {
        PAGES.stream().filter(page -> page.service() == service).forEach(page -> callers.as(page.caller())
                .get(service, page.path())
                .expect(200));
    }
}
