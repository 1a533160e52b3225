/** The referral form as a web page for everybody: one page, no account, a receipt. Works without JavaScript and keeps no cookie. */
package org.advocacyhub.referral.publicform;
