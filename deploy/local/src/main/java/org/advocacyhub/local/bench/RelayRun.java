package org.advocacyhub.local.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import org.advocacyhub.local.server.Broker;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.suite.Home;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/** Runs the relay's benchmark, which lives beside the relay in {@code platform/runtime}, against scratch servers. */
public final class RelayRun {

    private static final String MAIN = "org.advocacyhub.runtime.bench.RelayBench";
    private static final String EVENTS = "100000";

    private final Suite suite;

    public RelayRun(Suite suite) {
        this.suite = suite;
    }

    /** Returns the benchmark's exit code; its output goes where ours goes. */
    public int run() throws IOException, InterruptedException {
        var broker = suite.status().parts().get(Part.BROKER);
        return new ProcessBuilder(List.of(
                        Home.java(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dhub.state=" + suite.home().state(),
                        "-cp",
                        classPath(),
                        MAIN,
                        Postgres.url(suite.ports(), "postgres"),
                        Postgres.SUPERUSER,
                        suite.secrets().databasePassword(Postgres.SUPERUSER),
                        Broker.bootstrap(suite.ports()),
                        EVENTS,
                        Long.toString(broker.pid())))
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start()
                .waitFor();
    }

    /** The runtime with all that it needs, as it is packaged with a service. */
    private String classPath() {
        var libraries = suite.home().serviceJar(Part.REFERRAL).resolveSibling("lib");
        return libraries.resolve("main") + "/*" + File.pathSeparator + libraries.resolve("boot") + "/*";
    }
}
