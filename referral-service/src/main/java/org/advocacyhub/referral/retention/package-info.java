/**
 * How long what was told is kept (domain.md H.4): rules as data, runs that list, wait for a second person and then destroy the
 * keys, holds that stop them, and the tombstones that are left.
 */
package org.advocacyhub.referral.retention;
