/** Who reads which data classes, and for how long a broken glass stays open (domain.md H.2, H.6). Pure. */
package org.advocacyhub.referral.access.domain;
