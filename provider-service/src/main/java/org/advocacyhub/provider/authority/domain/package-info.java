/** What follows from the end of an authority; plain Java. */
package org.advocacyhub.provider.authority.domain;
