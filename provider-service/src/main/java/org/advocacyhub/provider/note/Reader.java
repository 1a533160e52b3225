package org.advocacyhub.provider.note;

/**
 * Who asks for notes.
 *
 * @param subject of the token, for the audit
 * @param advocateId the advocate that the token speaks for; null when it names none
 */
record Reader(String subject, String advocateId) {}
