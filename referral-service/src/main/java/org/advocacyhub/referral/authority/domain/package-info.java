/** Grounds to proceed, what each needs and allows, and what follows when one is taken back (domain.md A.12). Pure. */
package org.advocacyhub.referral.authority.domain;
