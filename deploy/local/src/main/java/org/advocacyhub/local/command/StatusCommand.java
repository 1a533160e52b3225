package org.advocacyhub.local.command;

import java.util.concurrent.Callable;
import org.advocacyhub.local.suite.Status.State;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "Shows every part: state, process, port, memory, restarts. Exit code 1 unless all is ready.")
final class StatusCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        var running = Supervisor.running();
        if (running.isEmpty()) {
            System.out.println("The suite is not running. Start it with ./hub up");
            return 1;
        }
        var home = running.get();
        var status = new Supervisor(home).status().orElseThrow();
        System.out.println(
                "Suite of " + home.state() + ", profile " + status.profile() + ", supervisor " + status.supervisor());
        System.out.printf("  %-20s %-9s %8s %6s %9s %9s%n", "", "state", "pid", "port", "memory", "restarts");
        status.parts().forEach((part, now) -> {
            System.out.printf(
                    "  %-20s %-9s %8s %6d %9s %9d  %s%n",
                    part.title(),
                    now.state(),
                    now.pid() == 0 ? "-" : Long.toString(now.pid()),
                    status.portTable().of(part),
                    ResidentMemory.of(now.pid()),
                    now.restarts(),
                    now.state() == State.READY ? "" : now.remark());
        });
        return status.isReady() ? 0 : 1;
    }
}
