package org.advocacyhub.monitoring.contract;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Looks every now and then which agreed changes hold from today on: the level of their year may be another. */
@ApplicationScoped
class BeginChanges {

    private final Contracts contracts;
    private final ContractYears years;
    private final AgreedChanges changes;
    private final Instance<YearFollower> followers;
    private final Clock clock;

    BeginChanges(
            Contracts contracts,
            ContractYears years,
            AgreedChanges changes,
            Instance<YearFollower> followers,
            Clock clock) {
        this.contracts = contracts;
        this.years = years;
        this.changes = changes;
        this.followers = followers;
        this.clock = clock;
    }

    @Scheduled(every = "${hub.contract.look-every:10m}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        var today = LocalDate.now(clock);
        for (var change : changes.beginning(today)) {
            contracts.requireLocked(change.contractRef());
            if (changes.begin(change.changeId(), clock.instant())) {
                var year = years.require(change.contractRef(), change.startsOn());
                var plan = changes.history(change.contractRef(), year).standing(today);
                followers.forEach(follower -> follower.yearSet(change.contractRef(), plan));
            }
        }
    }
}
