/** To which class a record belongs and when it falls due (domain.md H.4). Pure. */
package org.advocacyhub.referral.retention.domain;
