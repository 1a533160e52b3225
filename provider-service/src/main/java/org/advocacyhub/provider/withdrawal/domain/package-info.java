/** What makes a withdrawal sound and which moves it takes; plain Java. */
package org.advocacyhub.provider.withdrawal.domain;
