/**
 * Case notes, class PD4 (domain.md H.2): sealed with a key for each case, read by the advocate of the case and by the
 * partner's supervisors alone, corrected by another note and never changed. Nothing of them is told, logged or answered to
 * anybody else; every look at them is kept (H.6).
 */
package org.advocacyhub.provider.note;
