package org.advocacyhub.local.command;

import java.util.concurrent.Callable;
import org.advocacyhub.local.suite.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Starts the suite and waits until it is ready; its data survives down and up.")
final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--demo",
            description = "The suite of the last demo, with its played time, instead of the ordinary one.")
    private boolean demo;

    @Override
    public Integer call() throws Exception {
        var ordinary = Home.ofRepository();
        var home = demo ? ordinary.demo() : ordinary;
        if (demo && !home.hasData()) {
            throw new IllegalStateException("There was no demo yet. Play it with ./hub demo");
        }
        var status = new Startup(home, System.out).begin(demo ? "demo" : "prod", false);
        Addresses.print(System.out, status);
        return 0;
    }
}
