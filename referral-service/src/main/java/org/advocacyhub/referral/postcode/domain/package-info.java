/** How an extract of the ONS Postcode Directory is read: pure. */
package org.advocacyhub.referral.postcode.domain;
