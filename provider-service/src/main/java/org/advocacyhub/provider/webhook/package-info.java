/**
 * Webhooks by the Standard Webhooks convention: what the feed says, posted to where a partner's system listens. At least
 * once, in no promised order; whoever needs the order reads the feed. Decides when a message is tried again and when an
 * endpoint is given up, hears the feed's bell, tells nobody but the partner.
 */
package org.advocacyhub.provider.webhook;
