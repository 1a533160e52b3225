/** Loads an extract of the ONS Postcode Directory into referral-service, part by part. */
package org.advocacyhub.local.postcode;
