/** What a referrer and the hub can look up: one referral, a list of them, and its timeline. */
package org.advocacyhub.referral.tracking;
