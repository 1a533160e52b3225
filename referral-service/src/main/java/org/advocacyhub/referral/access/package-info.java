/**
 * Who may read what about a person, and the book of everything that was read (domain.md H.2, H.6): viewers, their data classes,
 * the glass that can be broken for an hour.
 */
package org.advocacyhub.referral.access;
