/**
 * Anonymous feedback (domain.md D.5.1, D.5.4): a link that a partner gives to a person, behind it a page with the five
 * outcome questions. The link says nothing about anybody, ends by itself and takes one answer; the answers are counted and
 * never shown to the partner.
 */
package org.advocacyhub.provider.feedback;
