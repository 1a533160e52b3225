/**
 * Single cases that go from one partner to another (domain.md D.1.3): one asks, with a handover note and the authority to share,
 * the other takes it with an advocate of its own or doesn't. Tells {@code case.transferred} through casework.
 */
package org.advocacyhub.provider.transfer;
