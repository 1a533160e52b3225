/** Who may read case notes; plain Java. */
package org.advocacyhub.provider.note.domain;
