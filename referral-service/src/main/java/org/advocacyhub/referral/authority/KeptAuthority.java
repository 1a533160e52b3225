package org.advocacyhub.referral.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.authority.domain.Evidence;
import org.advocacyhub.referral.form.domain.Authority.Basis;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.advocacyhub.referral.referral.HeldAboutPerson;
import org.advocacyhub.referral.referral.KeptWithReferral;
import org.advocacyhub.runtime.sealing.DataKeys;

/** Evidence goes when the referral's data goes, codes and dates stay; the person is told on what ground the hub proceeded. */
@ApplicationScoped
class KeptAuthority implements KeptWithReferral, HeldAboutPerson {

    private final Authorities authorities;
    private final DataKeys dataKeys;

    KeptAuthority(Authorities authorities, DataKeys dataKeys) {
        this.authorities = authorities;
        this.dataKeys = dataKeys;
    }

    /** A ground as its person is told of it, without the names of others. */
    record HeldAuthority(
            Basis basis,
            Set<ConsentScope> scopes,
            Set<ConsentScope> takenBack,
            Instant recordedAt,
            LocalDate agreedOrAskedOn,
            String capacity,
            String reason,
            Instant endedAt) {

        @Override
        public String toString() {
            return "HeldAuthority[not shown]";
        }
    }

    @Override
    public void delete(UUID referralId) {
        authorities.deleteEvidence(referralId);
    }

    @Override
    public String heading() {
        return "On what ground we work for you";
    }

    @Override
    public List<HeldAuthority> held(UUID personId, Collection<UUID> referralIds) {
        var keys = dataKeys.of(referralIds);
        return authorities.of(keys.keySet()).stream()
                .map(authority ->
                        held(authority, SealedEvidence.open(authority.evidence(), keys.get(authority.referralId()))))
                .toList();
    }

    private static HeldAuthority held(AuthorityToProceed authority, Evidence evidence) {
        return new HeldAuthority(
                authority.basis(),
                authority.scopes(),
                authority.withdrawnScopes(),
                authority.recordedAt(),
                evidence.date(),
                evidence.capacityStatement(),
                evidence.reason(),
                authority.endedAt());
    }
}
