/** When a breach has to be told to whom. Pure. */
package org.advocacyhub.referral.breach.domain;
