/** What people may ask for about themselves (domain.md H.3): requests with their due dates, and the export of all that is held. */
package org.advocacyhub.referral.subjectaccess;
