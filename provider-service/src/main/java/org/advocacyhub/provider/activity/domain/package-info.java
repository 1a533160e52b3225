/** What time may be recorded, and how much of it; plain Java. */
package org.advocacyhub.provider.activity.domain;
