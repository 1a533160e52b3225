/** Locks that one replica at a time holds, for work of which there must not be two: rebuilds, exports. They live in the database. */
package org.advocacyhub.monitoring.lock;
