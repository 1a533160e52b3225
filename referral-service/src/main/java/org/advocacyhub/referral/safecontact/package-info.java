/** Tells the hub and the partner of a case how the person may be contacted without harm (domain.md B.3). */
package org.advocacyhub.referral.safecontact;
