/**
 * Seals what is personal (domain.md H.2, H.4): every referral, draft or request has a data key of its own, which is kept
 * wrapped under the installation's master key. Without its data key a record is unreadable for good, wherever copies of it
 * lie; changing the master key wraps data keys anew and touches no record.
 */
package org.advocacyhub.referral.sealing;
