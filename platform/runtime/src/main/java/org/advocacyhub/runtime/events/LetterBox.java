package org.advocacyhub.runtime.events;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Keeps records that cannot be handled. */
public interface LetterBox {

    /**
     * Keeps a record with the cause of its failure, in the caller's transaction.
     *
     * @param context null when the record could not be read
     */
    void add(ConsumerRecord<String, byte[]> origin, EventContext context, Throwable failure);
}
