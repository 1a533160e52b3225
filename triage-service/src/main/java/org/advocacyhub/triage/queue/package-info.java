/**
 * What a triage worker reads: the queue in its order and narrowed down, one case, its decisions and their replay.
 */
package org.advocacyhub.triage.queue;
