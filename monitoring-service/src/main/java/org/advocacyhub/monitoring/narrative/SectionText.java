package org.advocacyhub.monitoring.narrative;

import java.time.Instant;

/**
 * What the hub or the council wrote to a section of a return.
 *
 * @param section 1 to 14 (E.1)
 * @param version counts up with every writing
 */
public record SectionText(int section, long version, String text, String by, String role, Instant at) {}
