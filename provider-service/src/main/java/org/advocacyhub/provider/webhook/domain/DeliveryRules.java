package org.advocacyhub.provider.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.advocacyhub.provider.webhook.domain.Answer.None;
import org.advocacyhub.provider.webhook.domain.Answer.Status;

/**
 * What follows from an answer: 2xx is delivered, everything else is tried again until the plan is used up. An endpoint that
 * says 410 is given up at once; one that let a message fail through the whole plan only if nothing else came through either.
 */
public final class DeliveryRules {

    /** What becomes of a delivery. */
    public sealed interface Next {

        record Delivered() implements Next {}

        record TryAgain(Instant at) implements Next {}

        /** @param givesUpEndpoint why nothing more is sent there, or null when only this message is given up */
        record GivenUp(Reason givesUpEndpoint) implements Next {}
    }

    /** Why an endpoint is called no more. */
    public enum Reason {
        /** It answered 410. */
        GONE,
        /** A message failed for a day and no other came through meanwhile. */
        NO_ANSWER
    }

    /** A receiver may ask for patience, though not for ever. */
    private static final Duration LONGEST_PATIENCE = Duration.ofDays(1);

    private DeliveryRules() {}

    /**
     * Decides on one answer.
     *
     * @param attempts how many were made, this one included
     * @param pauses the plan: how long to wait after the first attempt, the second ...; one attempt more than pauses
     * @param cameThrough the last time that any message came through, null if none ever did
     * @param firstAttempt of this message
     */
    public static Next after(
            Answer answer,
            int attempts,
            List<Duration> pauses,
            Instant now,
            Instant firstAttempt,
            Instant cameThrough) {
        return switch (answer) {
            case Status status when status.isSuccess() -> new Next.Delivered();
            case Status status when status.isGone() -> new Next.GivenUp(Reason.GONE);
            case Status status
            when attempts <= pauses.size() ->
                new Next.TryAgain(now.plus(longer(pauses.get(attempts - 1), status.retryAfter())));
            case None _ when attempts <= pauses.size() -> new Next.TryAgain(now.plus(pauses.get(attempts - 1)));
            case Status _, None _ -> new Next.GivenUp(cameSince(firstAttempt, cameThrough) ? null : Reason.NO_ANSWER);
        };
    }

    private static boolean cameSince(Instant firstAttempt, Instant cameThrough) {
        return cameThrough != null && !cameThrough.isBefore(firstAttempt);
    }

    private static Duration longer(Duration planned, Duration asked) {
        if (asked == null || asked.compareTo(planned) <= 0) {
            return planned;
        }
        return asked.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : asked;
    }
}
