/** What a service does sooner, so that it is ready sooner (ADR 0104). */
package org.advocacyhub.runtime.start;
