package org.advocacyhub.runtime.page;

import java.util.Set;

/**
 * A page that people go to from every other one.
 *
 * @param name in a word or two
 * @param address without a query
 * @param roles that may open it; nobody else is shown it
 */
public record Way(String name, String address, Set<String> roles) {}
