/** The rules by which two persons may be one. */
package org.advocacyhub.referral.person.domain;
