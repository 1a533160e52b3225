package org.advocacyhub.monitoring.publication.domain;

/**
 * A count that was published before and is published again, as a revision or as part of a longer period. The difference would tell
 * how few came to it since.
 *
 * @param item the count of now
 * @param earlier what was published of it
 * @param published where, in words
 */
public record Comparison(String item, long earlier, String published) {}
