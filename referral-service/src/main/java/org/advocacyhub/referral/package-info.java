/**
 * Who needs an advocate, and who asked for one: the hub's front door.
 *
 * <p>Decides whether a referral can be taken and what is still missing in it. Owns people, referrals and everything that is
 * personal about them; no other service stores a name. Hears {@code allocations} and {@code cases}, for the status line and
 * for who may read about a person. Tells {@code referrals}: coded facts without personal data.
 */
package org.advocacyhub.referral;
