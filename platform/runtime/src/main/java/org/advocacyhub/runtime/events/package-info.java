/** Outbox and relay, inbox and dead letters: nothing that was committed is lost, nothing is handled twice. */
package org.advocacyhub.runtime.events;
