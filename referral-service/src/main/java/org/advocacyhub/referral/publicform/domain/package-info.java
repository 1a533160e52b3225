/** What the page asks, in plain words, and what each answer means in the data set. */
package org.advocacyhub.referral.publicform.domain;
