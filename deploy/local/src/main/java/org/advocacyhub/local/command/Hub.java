package org.advocacyhub.local.command;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Entry of the launcher. The shell script {@code hub} finds a JDK, builds, and calls it. */
@Command(
        name = "./hub",
        description = "Advocacy Hub on this machine: PostgreSQL, Kafka, Keycloak and the four services.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            PasswordCommand.class,
            InfraCommand.class,
            DemoCommand.class,
            BenchCommand.class,
            PostcodesCommand.class,
            ContractCommand.class,
            ImagesCommand.class,
            SuperviseCommand.class
        })
public final class Hub {

    /** Kafka's client tells its whole configuration otherwise. Held here, since loggers are forgotten when nobody does. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private Hub() {}

    public static void main(String[] arguments) {
        KAFKA.setLevel(Level.WARNING);
        IExecutionExceptionHandler oneLine = (problem, _, _) -> {
            System.err.println(message(problem));
            if (System.getenv("HUB_DEBUG") != null) {
                problem.printStackTrace();
            }
            return ExitCode.SOFTWARE;
        };
        System.exit(new CommandLine(new Hub())
                .setExecutionExceptionHandler(oneLine)
                .setUsageHelpAutoWidth(true)
                .execute(arguments));
    }

    private static String message(Exception problem) {
        return problem instanceof IllegalStateException || problem instanceof IllegalArgumentException
                ? problem.getMessage()
                : problem.toString();
    }
}
