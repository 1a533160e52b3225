package org.advocacyhub.provider.webhook;

/** An endpoint and the secret that was drawn just now, to be shown this once. */
record WithSecret(WebhookEndpoint endpoint, SigningSecret secret) {}
