package org.advocacyhub.provider.outcome.domain;

/**
 * What a case is about (domain.md D.4).
 *
 * @param subject the body that it is about; null when it isn't said
 */
public record Issue(String code, String subject, boolean primary) {}
