package org.advocacyhub.provider.directory;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.provider.directory.domain.Directory;
import org.advocacyhub.runtime.web.Refusal;
import org.jboss.logging.Logger;

/**
 * The directory as it was last made. Whoever asks is answered out of memory, so that the public can't reach the database, and
 * a database that is away takes nothing off the network's directory entries.
 */
@ApplicationScoped
class PublishedDirectory {

    private static final Logger LOG = Logger.getLogger(PublishedDirectory.class);

    private final ReadNetwork readNetwork;
    private final ModifiedDates modifiedDates;
    private final HsdsAnswers answers;
    private final DirectoryConfig config;
    private volatile Directory current;

    PublishedDirectory(
            ReadNetwork readNetwork, ModifiedDates modifiedDates, HsdsAnswers answers, DirectoryConfig config) {
        this.readNetwork = readNetwork;
        this.modifiedDates = modifiedDates;
        this.answers = answers;
        this.config = config;
    }

    @Scheduled(every = "${hub.directory.refresh-every:1m}", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        try {
            var made = Directory.of(readNetwork.today(), new Directory.FrontDoor(config.url(), config.email()));
            current = made.modified(modifiedDates.of(answers.hashes(made)));
        } catch (RuntimeException away) {
            LOG.warn("The directory could not be made anew; the last one stands", away);
        }
    }

    /** @throws Refusal 503 in the first moments of a service's life */
    Directory current() {
        var directory = current;
        if (directory == null) {
            throw Refusal.of(
                    Refusal.Kind.UNAVAILABLE, "directory-not-ready", "The directory is being made: try again soon.");
        }
        return directory;
    }
}
