/** How long a link holds, and what the page asks; plain Java. */
package org.advocacyhub.provider.feedback.domain;
