/** The rules of domain.md A.13 at the level of the advocate; plain Java. */
package org.advocacyhub.provider.independence.domain;
