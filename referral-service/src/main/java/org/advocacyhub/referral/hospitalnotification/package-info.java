/**
 * Managers of hospitals tell of patients who qualify for an IMHA, once the law that makes them do so is in force (domain.md
 * A.8.3).
 */
package org.advocacyhub.referral.hospitalnotification;
