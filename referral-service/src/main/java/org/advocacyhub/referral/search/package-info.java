/** How the hub finds a referral: by reference, by the sound of a name, by NHS number, by team, status, district and time. */
package org.advocacyhub.referral.search;
