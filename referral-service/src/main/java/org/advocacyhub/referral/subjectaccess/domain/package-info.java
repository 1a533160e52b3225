/** When a request is due, and what of a form is another person's and not shown. Pure. */
package org.advocacyhub.referral.subjectaccess.domain;
