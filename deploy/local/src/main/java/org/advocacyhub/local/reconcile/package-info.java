/**
 * Looks into the four databases and the broker, which no service may do, to prove that the services agree: only the
 * launcher, which owns the servers, can.
 */
package org.advocacyhub.local.reconcile;
