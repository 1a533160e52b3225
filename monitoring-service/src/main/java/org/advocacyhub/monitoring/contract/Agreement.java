package org.advocacyhub.monitoring.contract;

import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.YearChange;

/**
 * A change of a year that the commissioner approved.
 *
 * @param causeId the virement or variation
 * @param what the change in one sentence, without a name of a person
 * @param submittedBy subject of whoever asked for it
 * @param decidedBy subject of whoever approved it, another person
 */
public record Agreement(
        ChangeKind kind, UUID causeId, String what, String submittedBy, String decidedBy, YearChange change) {}
