/** Parts of the form as boxes of a page, for whoever goes on with what was told: a draft's writer, a worker after a call. */
package org.advocacyhub.referral.section;
