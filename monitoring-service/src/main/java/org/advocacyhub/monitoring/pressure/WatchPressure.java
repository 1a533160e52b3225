package org.advocacyhub.monitoring.pressure;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.monitoring.contract.EachContract;
import org.advocacyhub.monitoring.returns.ReadDemand;

/** Looks on its rounds what raises demand pressure and what no longer does. */
@ApplicationScoped
class WatchPressure {

    private final EachContract contracts;
    private final ReadDemand readDemand;
    private final GatherPressure gatherPressure;
    private final KeepReports keepReports;
    private final Clock clock;

    WatchPressure(
            EachContract contracts,
            ReadDemand readDemand,
            GatherPressure gatherPressure,
            KeepReports keepReports,
            Clock clock) {
        this.contracts = contracts;
        this.readDemand = readDemand;
        this.gatherPressure = gatherPressure;
        this.keepReports = keepReports;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.monitoring.pressure-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void rounds() {
        contracts.look("demand pressure was not looked at", this::look);
    }

    void look(String contractRef) {
        var today = LocalDate.now(clock);
        keepReports.handle(
                contractRef,
                readDemand.told(contractRef, today, keepReports.openlyTold(contractRef)),
                gatherPressure.handle(contractRef, today));
        keepReports
                .wantingCauses(contractRef)
                .forEach((report, quarter) -> keepReports.because(report, readDemand.causes(contractRef, quarter)));
    }
}
