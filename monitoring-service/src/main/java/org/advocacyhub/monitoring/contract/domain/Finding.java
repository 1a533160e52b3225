package org.advocacyhub.monitoring.contract.domain;

/**
 * What is wrong with one field of a request.
 *
 * @param field path in the request
 * @param code kebab-case, stable
 * @param message what to do, in plain English
 */
public record Finding(String field, String code, String message) {}
