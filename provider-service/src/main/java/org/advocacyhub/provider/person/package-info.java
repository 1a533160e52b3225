/** Whom a referral is about when two people turned out to be one, or were parted again: a pseudonym, never a name (domain.md H.2). */
package org.advocacyhub.provider.person;
