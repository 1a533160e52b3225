/** What two versions of a form differ in. Pure. */
package org.advocacyhub.referral.change.domain;
