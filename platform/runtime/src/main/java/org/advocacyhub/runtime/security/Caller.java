package org.advocacyhub.runtime.security;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, read from the token. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Stable id of the caller for audit: the token's subject, or {@code anonymous}. */
    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getSubject()).orElseGet(token::getName)
                : "anonymous";
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The partner that a partner's or advocate's token speaks for. */
    public Optional<String> partnerId() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.<String>getClaim("partner_id"))
                : Optional.empty();
    }

    /** The advocate that an advocate's token speaks for, as the partner calls it. */
    public Optional<String> advocateId() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.<String>getClaim("advocate_id"))
                : Optional.empty();
    }

    /**
     * What the caller may see of partners' work: hub roles everything, a partner or advocate its own.
     *
     * @throws ForbiddenException for anybody else, also for a partner's token without {@code partner_id}
     */
    public PartnerScope partnerScope() {
        if (has(Roles.PARTNER) || has(Roles.ADVOCATE)) {
            return partnerId().<PartnerScope>map(PartnerScope.OnlyPartner::new).orElseThrow(ForbiddenException::new);
        }
        if (has(Roles.HUB_MANAGER) || has(Roles.TRIAGE_WORKER) || has(Roles.SERVICE)) {
            return new PartnerScope.EveryPartner();
        }
        throw new ForbiddenException();
    }

    /**
     * The same where roles beside the hub's were let in to read of everybody, as the council and its auditor are: a partner or advocate sees
     * its own, anybody else everything.
     *
     * @throws ForbiddenException for a partner's token without {@code partner_id}
     */
    public PartnerScope ownOrEveryPartners() {
        return has(Roles.PARTNER) || has(Roles.ADVOCATE) ? partnerScope() : new PartnerScope.EveryPartner();
    }
}
