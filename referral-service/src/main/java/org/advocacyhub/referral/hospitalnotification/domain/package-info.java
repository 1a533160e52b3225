/** When the coming law is in force. Pure. */
package org.advocacyhub.referral.hospitalnotification.domain;
