package org.advocacyhub.monitoring.publication.domain;

/**
 * What earlier publications told of a cell. It can't be taken back.
 *
 * @param known what can be read off them
 * @param withheld whether they meant to withhold it
 */
public record Told(Range known, boolean withheld) {}
