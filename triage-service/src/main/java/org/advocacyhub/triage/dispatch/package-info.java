/**
 * Chooses the partner that is asked (domain.md C.6), keeps the waiting list moving (C.7). Hears {@code cases} and
 * {@code partners}; tells triaged, offer made, offer recalled, waiting list entered, spot requested.
 */
package org.advocacyhub.triage.dispatch;
