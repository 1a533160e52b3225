/** Forms that were not sent yet (domain.md D.1.1): their owner's alone, sealed, and gone when nobody touches them. */
package org.advocacyhub.referral.draft;
