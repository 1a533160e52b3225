package org.advocacyhub.provider.webhook.domain;

import java.time.Duration;

/** What came back from one attempt to deliver a message. */
public sealed interface Answer {

    /** The receiver answered by a status; anything behind it is not read. */
    record Status(int code, Duration retryAfter) implements Answer {

        private static final int GONE = 410;

        /** 2xx. */
        public boolean isSuccess() {
            return code >= 200 && code < 300;
        }

        /** The receiver wants nothing any more (Standard Webhooks). */
        boolean isGone() {
            return code == GONE;
        }
    }

    /** No status came. */
    record None(Failure failure) implements Answer {}

    /** Why none came. */
    enum Failure {
        /** The name leads nowhere. */
        NAME_UNKNOWN,
        /** The name leads into a network that is not public. */
        ADDRESS_NOT_ALLOWED,
        /** Nobody listens, the certificate is not good, or what came was no HTTP. */
        CONNECTION_FAILED,
        /** The answer did not come in time. */
        TIMED_OUT,
        /** The process ended while it waited, or the secret could not be opened. */
        NOT_SENT
    }
}
