package org.advocacyhub.provider.feedback;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Forgets links a day after their time is over (domain.md H.4): until then the page can say what became of them. */
@ApplicationScoped
class ForgetLinks {

    private static final long A_DAY = 24L * 60 * 60;

    private final FeedbackLinks links;
    private final Clock clock;

    ForgetLinks(FeedbackLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hub.feedback.forget-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    @Transactional
    void forget() {
        links.forget(clock.instant().minusSeconds(A_DAY));
    }
}
