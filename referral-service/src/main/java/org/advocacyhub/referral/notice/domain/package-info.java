/** What is told, to whom, by which way, and when it is tried again: pure rules. */
package org.advocacyhub.referral.notice.domain;
