package org.advocacyhub.referral.access;

import java.util.Arrays;
import org.advocacyhub.referral.access.domain.Purpose;
import org.advocacyhub.referral.referral.PersonScope;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Who looks at something personal, and what for.
 *
 * @param role the narrowest of the caller's roles, as in the database's row scope
 * @param partnerId the partner that the viewer works for; null at the hub
 * @param advocateId the advocate that an advocate's token names; null for others
 */
public record Viewer(String subject, String role, String partnerId, String advocateId, Purpose purpose) {

    /** The header in which a caller says what it reads for. */
    public static final String PURPOSE = "Purpose";

    /**
     * The viewer behind a request.
     *
     * @param purpose the header {@value #PURPOSE}; null for what the role usually reads for
     * @throws jakarta.ws.rs.ForbiddenException for a partner's token that names no partner
     */
    public static Viewer of(Caller caller, String purpose) {
        var role = role(caller);
        return switch (caller.partnerScope()) {
            case PartnerScope.EveryPartner _ ->
                new Viewer(caller.subject(), role, null, null, read(purpose, Purpose.TRIAGE));
            case PartnerScope.OnlyPartner(var partnerId) ->
                new Viewer(
                        caller.subject(),
                        role,
                        partnerId,
                        caller.advocateId().orElse(null),
                        read(purpose, Purpose.CASE_WORK));
        };
    }

    /** Which people the viewer may read about without breaking any glass. */
    PersonScope scope() {
        if (partnerId == null) {
            return new PersonScope.Everybody();
        }
        return role.equals(Roles.ADVOCATE)
                ? new PersonScope.CasesWith(partnerId, advocateId == null ? "" : advocateId)
                : new PersonScope.CasesOf(partnerId);
    }

    /** Which people the viewer may break the glass for. */
    PersonScope widestScope() {
        return partnerId == null ? new PersonScope.Everybody() : new PersonScope.CasesOf(partnerId);
    }

    private static String role(Caller caller) {
        if (caller.has(Roles.ADVOCATE)) {
            return Roles.ADVOCATE;
        }
        if (caller.has(Roles.PARTNER)) {
            return Roles.PARTNER;
        }
        return caller.has(Roles.HUB_MANAGER) ? Roles.HUB_MANAGER : Roles.TRIAGE_WORKER;
    }

    private static Purpose read(String header, Purpose usual) {
        if (header == null || header.isBlank()) {
            return usual;
        }
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(header.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        PURPOSE, "unknown-code", "Use one of " + Arrays.toString(Purpose.values()) + "."));
    }
}
