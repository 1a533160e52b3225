package org.advocacyhub.local.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.contract.ContractFile;
import org.advocacyhub.local.contract.ContractLoad;
import org.advocacyhub.local.suite.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "contract",
        description = "The contract with the council, as a file.",
        subcommands = ContractCommand.Load.class,
        synopsisSubcommandLabel = "load FILE")
final class ContractCommand {

    @Command(
            name = "load",
            description = {
                "Loads a contract (JSON or YAML) into the running suite, all of it or nothing, and says what became another.",
                "A second load of the same file changes nothing. A file to begin with: deploy/local/src/main/resources/kent/contract.json"
            })
    static final class Load implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "ref, terms, lots, years by their first day, rules")
        private Path file;

        @Option(names = "--dry-run", description = "say what would change, check everything, and enter nothing")
        private boolean dryRun;

        @Override
        public Integer call() throws Exception {
            var contract = ContractFile.read(file);
            var home = Supervisor.runningOrRefuse();
            var status = new Supervisor(home).status().orElseThrow();
            var commissioner = new Callers(status.portTable(), Secrets.of(home)).as("commissioner");
            return new ContractLoad(commissioner, System.out).load(contract, dryRun) ? 0 : 1;
        }
    }
}
