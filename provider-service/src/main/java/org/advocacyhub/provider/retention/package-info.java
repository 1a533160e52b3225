/**
 * How long what was said about a case is kept (domain.md H.4). referral-service decides: it knows the person's age, every referral and
 * the legal holds, lists what is due and waits for a second person. This service hears what was deleted there and follows: it
 * destroys the keys of the cases, keeps what was counted, and leaves tombstones.
 */
package org.advocacyhub.provider.retention;
