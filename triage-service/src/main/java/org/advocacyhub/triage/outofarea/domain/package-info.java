/**
 * How long a referral from outside may stay open: pure rules.
 */
package org.advocacyhub.triage.outofarea.domain;
