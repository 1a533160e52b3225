/** Carries what the outbox holds to the broker, in order per key, shared among the replicas of a service. */
package org.advocacyhub.runtime.relay;
