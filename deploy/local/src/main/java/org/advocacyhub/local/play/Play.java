package org.advocacyhub.local.play;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.kent.CarriedOverCase;
import org.advocacyhub.local.kent.KentQuarter;
import org.advocacyhub.local.kent.Script;
import org.advocacyhub.local.reconcile.Quiet;

/** The whole play: the setting, then the quarter from the cases taken over on its first day to the morning after its last. */
public final class Play {

    /** The day before the first referral: the suite's clock must not be later when the play begins. */
    public static final Instant BEGINNING = London.at(LocalDate.of(2016, 3, 29), LocalTime.of(9, 0));

    /** Before anybody refers, and once partners are bound by their sub-contracts. */
    private static final Instant TAKEOVER = London.at(KentQuarter.FIRST_DAY, LocalTime.of(7, 30));

    /** When the return is asked for: nine o'clock on the first day after the quarter. */
    public static final Instant END = London.at(KentQuarter.LAST_DAY.plusDays(1), LocalTime.of(9, 0));

    private final Stage stage;
    private final List<CarriedOverCase> carriedOver;
    private final List<Script> scripts;

    /**
     * A play with its actors.
     *
     * @param carriedOver what the provider before left open
     * @param scripts the referrals of the quarter, in the order of their arrival
     */
    public Play(
            Callers callers, DemoClock clock, Quiet quiet, List<CarriedOverCase> carriedOver, List<Script> scripts) {
        this.stage = new Stage(callers, clock, quiet);
        this.carriedOver = carriedOver;
        this.scripts = scripts;
    }

    /** Enters contract, population, partners, advocates and teams. */
    public void set() {
        stage.clock().set(BEGINNING);
        var setting = new Setting(stage);
        setting.enterContract();
        setting.tellPopulation();
        setting.enterPartners();
        setting.enterTeams();
        setting.planSpending(KentQuarter.FIRST_DAY, KentQuarter.LAST_DAY);
    }

    /** Plays the quarter; {@code progress} hears how many referrals have come so far. */
    public void run(IntConsumer progress) {
        var hub = new Hub(stage, new Partners(stage));
        stage.timeline().plan(TAKEOVER, () -> new Takeover(stage, hub).run(carriedOver));
        var referrers = new Referrers(stage, hub);
        for (var script : scripts) {
            stage.timeline().plan(script.arrivesAt().toInstant(), () -> {
                referrers.send(script);
                progress.accept(script.number());
            });
        }
        stage.timeline().run(stage.clock(), END);
        stage.settle();
        new Setting(stage).tellProcesses();
    }

    /** The referrals that were answered with 201. */
    public Set<UUID> accepted() {
        return Set.copyOf(stage.scripts().keySet());
    }

    /** The referrals that the cases of the provider before became. */
    public Set<UUID> takenOver() {
        return Set.copyOf(stage.takenOver().keySet());
    }

    /** Both. */
    public Set<UUID> all() {
        return Stream.concat(accepted().stream(), takenOver().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What the actors did, counted. */
    public Map<String, Long> tally() {
        return stage.tally().counts();
    }

    /** Which day it is in the play. */
    public LocalDate today() {
        return London.dateOf(stage.now());
    }
}
