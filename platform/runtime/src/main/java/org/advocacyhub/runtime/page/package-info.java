/** Pages that people read: JSON or a page of the same from one address, in plain words, and who signs in to see them (ADR 0119). */
package org.advocacyhub.runtime.page;
