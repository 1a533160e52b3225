package org.advocacyhub.triage.geography.domain;

import org.advocacyhub.triage.referral.domain.Answer;

/**
 * The datum that decides, its value and how it was found.
 *
 * @param council GSS code; null when it is not known, or outside and not named
 * @param name of the council, for readers
 * @param ours whether it is the council that let the contract
 * @param found how it is known
 * @param presumed nobody stated it, and nothing that was stated speaks against it
 */
public record Evidence(Datum datum, String council, String name, Answer ours, String found, boolean presumed) {}
