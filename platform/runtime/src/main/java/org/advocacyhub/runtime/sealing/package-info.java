/**
 * Seals what is personal (domain.md H.2, H.4): every referral, draft, request or case has a data key of its own, which is kept
 * wrapped under the installation's master key. Without its data key a record is unreadable for good, wherever copies of it
 * lie; changing the master key wraps data keys anew and touches no record.
 *
 * <p>A service that seals sets {@code hub.sealing.enabled}, has a table {@code data_key}, and configures master keys.
 */
package org.advocacyhub.runtime.sealing;
