package org.advocacyhub.referral.notice;

import java.util.UUID;

/** Hands a notice over to whoever carries it. */
interface NoticeSender {

    /**
     * A notice on its way. Personal data: never printed.
     *
     * @param id the same for every try, so that a carrier can tell a repetition
     * @param recipient null when the hub reads it in its in-box
     */
    record Outgoing(UUID id, String recipient, String subject, String words) {

        @Override
        public String toString() {
            return "Outgoing[" + id + "]";
        }
    }

    /** Its name, as it is kept with what it sent. */
    String name();

    /**
     * Sends it; returns once it has been taken over.
     *
     * @throws NotSent when it was not
     */
    void send(Outgoing notice);
}
