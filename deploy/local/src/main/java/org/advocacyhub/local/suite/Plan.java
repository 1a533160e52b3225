package org.advocacyhub.local.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.local.server.Containers;

/**
 * What a suite is made of.
 *
 * @param profile {@code prod}; {@code demo} to take the time from {@link Home#demoClock()}; {@code bench} to be measured
 * @param parts what to start
 * @param settings further configuration of every service
 * @param isMeasured compiled for speed in the long run instead of a quick start
 * @param containers the images that the services run from; empty to run from what was built
 */
public record Plan(
        Home home,
        Ports ports,
        String profile,
        List<Part> parts,
        Map<String, String> settings,
        boolean isMeasured,
        Optional<Containers> containers) {

    /** Played time runs fast, so its services look at the clock more often than in earnest, and take each event as it comes. */
    private static final Map<String, String> IN_A_PLAY = Map.of(
            "HUB_INBOX_GATHER_BYTES", "1",
            "HUB_OFFERS_LAPSE_EVERY", "250ms",
            "HUB_TRIAGE_SCORES_EVERY", "1s",
            "HUB_TRIAGE_UNANSWERED_EVERY", "1s",
            "HUB_PUBLIC_REFERRALS_BURST", "1000");

    /** All seven parts. */
    public static Plan whole(Home home, Ports ports, String profile) {
        return of(home, ports, profile, List.of(Part.values()));
    }

    public static Plan of(Home home, Ports ports, String profile, List<Part> parts) {
        return new Plan(
                home,
                ports,
                profile,
                parts,
                profile.equals("demo") ? IN_A_PLAY : Map.of(),
                profile.equals("bench"),
                Optional.empty());
    }

    /** The same with one more setting of every service, named as an environment variable. */
    public Plan with(String setting, String value) {
        var more = new HashMap<>(settings);
        more.put(setting, value);
        return new Plan(home, ports, profile, parts, Map.copyOf(more), isMeasured, containers);
    }

    /** The same with a part on another port: one more instance beside a suite that runs. */
    public Plan moved(Part part, int port) {
        var others = new HashMap<>(ports.byPort());
        others.put(part.port(), port);
        return new Plan(home, new Ports(others), profile, parts, settings, isMeasured, containers);
    }

    /** The same with services that are compiled for the long run and set as in earnest. */
    public Plan measured() {
        return new Plan(home, ports, profile, parts, Map.of(), true, containers);
    }

    /** The same with services that run from images. */
    public Plan from(Containers images) {
        return new Plan(home, ports, profile, parts, settings, isMeasured, Optional.of(images));
    }
}
