/**
 * Decision tables CA67, IMHA, COM and AUT, the referrer gate and the type finder (domain.md A): pure rules, and a page that
 * shows them.
 */
package org.advocacyhub.triage.eligibility;
