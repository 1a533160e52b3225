package org.advocacyhub.runtime.relay;

/** An event that waits in the outbox, as bytes: the relay never looks inside. */
record WaitingEvent(long position, String topic, String key, String traceparent, byte[] envelope) {}
