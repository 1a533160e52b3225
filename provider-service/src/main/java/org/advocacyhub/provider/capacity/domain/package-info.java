/** Loads as values; plain Java. */
package org.advocacyhub.provider.capacity.domain;
