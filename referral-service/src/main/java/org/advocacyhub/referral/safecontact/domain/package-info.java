/** How a person may be contacted without harm: pure rules. */
package org.advocacyhub.referral.safecontact.domain;
