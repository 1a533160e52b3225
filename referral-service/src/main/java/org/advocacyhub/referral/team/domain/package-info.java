/** Which registered team is meant: pure. */
package org.advocacyhub.referral.team.domain;
