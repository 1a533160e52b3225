package org.advocacyhub.triage.referral.domain;

/** Whether somebody unpaid can be consulted in the person's stead (domain.md A.5). */
public enum AppropriateToConsult {
    NONE,
    EXISTS_APPROPRIATE,
    EXISTS_NOT_APPROPRIATE,
    U
}
