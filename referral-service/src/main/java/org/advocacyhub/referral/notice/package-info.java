/**
 * What is told to referrers, to people who refer themselves and to the hub: written down with the change that it is about,
 * sent afterwards, and kept to be read (domain.md B.3, B.8).
 */
package org.advocacyhub.referral.notice;
