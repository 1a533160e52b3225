/** The life of an offer; plain Java. */
package org.advocacyhub.provider.offer.domain;
