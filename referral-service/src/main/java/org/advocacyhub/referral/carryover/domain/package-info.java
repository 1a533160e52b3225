/** What has to be told of a case that is carried over, and what may be left open. */
package org.advocacyhub.referral.carryover.domain;
