/** Which codes may be chosen, and what a goal became; plain Java. */
package org.advocacyhub.provider.outcome.domain;
