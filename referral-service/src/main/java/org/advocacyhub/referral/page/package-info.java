/** How what was told is said on pages. */
package org.advocacyhub.referral.page;
