/** Which documents are taken, under which name, and in which format. */
package org.advocacyhub.referral.document.domain;
