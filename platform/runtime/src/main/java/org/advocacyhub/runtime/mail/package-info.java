/** Mails to a mail server: what every service that sends some does alike. Whoever uses it brings Quarkus' mailer along. */
package org.advocacyhub.runtime.mail;
