/** The data set of a referral with its code lists, what makes a form impossible and what makes it incomplete. Pure. */
package org.advocacyhub.referral.form.domain;
