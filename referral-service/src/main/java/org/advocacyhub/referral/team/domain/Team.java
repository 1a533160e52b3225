package org.advocacyhub.referral.team.domain;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.referral.form.domain.Specialism;

/**
 * A team that refers people.
 *
 * @param code what the team is counted by, for example {@code ASHFORD-OPMH}; never used again for another team
 * @param clientGroups whom it works with (A.1.2)
 * @param aliases other names by which its workers call it
 * @param validFrom first day
 * @param validTo the first day on which it is no more; null for no end
 */
public record Team(
        String code,
        String name,
        String organisation,
        Kind kind,
        List<Specialism> clientGroups,
        List<String> aliases,
        LocalDate validFrom,
        LocalDate validTo) {

    /** Whose team it is. */
    public enum Kind {
        /** A council's. */
        LA,
        /** The NHS's. */
        NHS,
        /** Anybody else's. */
        OTHER
    }

    public Team {
        clientGroups = clientGroups == null ? List.of() : clientGroups;
        aliases = aliases == null ? List.of() : aliases;
    }

    /** Whether it is there on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
