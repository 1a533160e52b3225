package org.advocacyhub.monitoring.signal;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.advocacyhub.monitoring.contract.EachContract;
import org.advocacyhub.monitoring.returns.CompareTeams;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.team.ProcessesFollower;

/**
 * Computes a quarter again when counts of it are told, and on its rounds, since referrals come in late and are matched with a team
 * later still. Only quarters that are over are judged: before, both counts still grow.
 */
@ApplicationScoped
class WatchTeams implements ProcessesFollower {

    private static final String LEFT = "teams were not compared";

    private final EachContract contracts;
    private final CompareTeams compareTeams;
    private final KeepSignals keepSignals;
    private final Clock clock;

    WatchTeams(EachContract contracts, CompareTeams compareTeams, KeepSignals keepSignals, Clock clock) {
        this.contracts = contracts;
        this.compareTeams = compareTeams;
        this.keepSignals = keepSignals;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.monitoring.signals-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void rounds() {
        contracts.look(LEFT, contractRef -> look(contractRef, compareTeams.due(contractRef)));
    }

    /** What was told is stored and stays so, whatever becomes of this: the rounds look again. */
    @Override
    public void processesTold(String contractRef, Collection<Quarter> quarters) {
        look(contractRef, quarters);
    }

    private void look(String contractRef, Collection<Quarter> quarters) {
        contracts.lookAt(contractRef, quarters.stream(), LEFT, quarter -> look(contractRef, quarter));
    }

    private void look(String contractRef, Quarter quarter) {
        if (quarter.to().isBefore(LocalDate.now(clock))) {
            keepSignals.handle(contractRef, quarter, compareTeams.handle(contractRef, quarter));
        }
    }
}
