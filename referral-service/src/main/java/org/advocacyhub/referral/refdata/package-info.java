/**
 * The code lists of the data set (domain.md A, B, D.4), each code with the days on which it is in force. Serves them to
 * everybody and refuses a form that uses a code before or after its time. Hears and tells nothing.
 */
package org.advocacyhub.referral.refdata;
