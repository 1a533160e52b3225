package org.advocacyhub.provider.casework.domain;

import java.time.LocalDate;

/**
 * How a case ended, or is to end once somebody has signed.
 *
 * @param reopenUntil last day on which it may be taken up again (domain.md D.1.2)
 */
public record Ending(LocalDate on, ClosureReason reason, LocalDate reopenUntil) {}
