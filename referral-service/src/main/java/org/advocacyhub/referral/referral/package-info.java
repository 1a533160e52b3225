/** The referral that several features work on: where it stands, what was told, what happened to it. */
package org.advocacyhub.referral.referral;
