/** People: who is who, and who may read about them. Every view is written down (domain.md H.6). */
package org.advocacyhub.referral.person;
