/**
 * Naming the advocate of a case: when an offer is accepted, later, or again. Whoever is named is fit, has room and is
 * independent (domain.md A.13, A.15). A case that nobody was named for until the allocate target (C.2) is overdue. Tells
 * {@code case.advocate-allocated}.
 */
package org.advocacyhub.provider.naming;
