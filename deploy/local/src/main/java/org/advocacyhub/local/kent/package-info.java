/**
 * The Kent contract of domain.md F.2 as data: terms, years and lines, the partners known from the text with neutral names
 * for the rest, districts and outcodes of G; and the referrals of its first quarter, drawn from a seed.
 */
package org.advocacyhub.local.kent;
