/**
 * Who works a case just now: a reservation that ends by itself, so that two workers don't take one referral. What the system
 * does goes on meanwhile.
 */
package org.advocacyhub.triage.reservation;
