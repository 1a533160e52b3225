/** The qualification and fitness matrix of domain.md A.15; plain Java. */
package org.advocacyhub.provider.advocate.domain;
