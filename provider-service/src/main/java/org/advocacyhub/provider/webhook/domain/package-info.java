/** What a webhook's address may be, and when a message is tried again. */
package org.advocacyhub.provider.webhook.domain;
