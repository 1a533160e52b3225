/**
 * A contract at one look, for people and for programs: its term, its years with their lines and what is used of them, and what was
 * agreed since.
 *
 * <p>Decides, hears and tells nothing.
 */
package org.advocacyhub.monitoring.overview;
