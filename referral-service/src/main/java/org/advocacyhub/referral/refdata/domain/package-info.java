/** Which codes may be used on a day: pure. */
package org.advocacyhub.referral.refdata.domain;
