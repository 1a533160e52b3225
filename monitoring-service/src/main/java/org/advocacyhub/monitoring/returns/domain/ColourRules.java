package org.advocacyhub.monitoring.returns.domain;

/**
 * How figures in percent are judged (domain.md E.3, last line), as valid on the first day of a quarter.
 *
 * @param amberPoints down to so many points below its target a figure is amber
 * @param directionPoints by so many points it has to move to be moving
 */
public record ColourRules(int amberPoints, int directionPoints) {}
