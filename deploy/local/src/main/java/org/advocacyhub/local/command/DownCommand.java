package org.advocacyhub.local.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.advocacyhub.local.suite.Home;
import picocli.CommandLine.Command;

@Command(
        name = "down",
        description = "Stops everything of this repository, the demo too; leaves no process, keeps the data.")
final class DownCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        var ordinary = Home.ofRepository();
        boolean any = false;
        for (var home : List.of(ordinary, ordinary.demo())) {
            if (new Supervisor(home).stop()) {
                any = true;
                System.out.println("Stopped the suite of " + home.state() + ".");
            }
        }
        if (!any) {
            System.out.println("Nothing was running.");
        }
        return 0;
    }
}
