/** The dry run: says what a form still lacks and where it would probably go, and keeps nothing of it. */
package org.advocacyhub.referral.check;
