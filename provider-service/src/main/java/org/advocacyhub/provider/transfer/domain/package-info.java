/** Whether a case may be handed over, and where a transfer stands; plain Java. */
package org.advocacyhub.provider.transfer.domain;
