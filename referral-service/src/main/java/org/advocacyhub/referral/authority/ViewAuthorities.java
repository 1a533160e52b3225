package org.advocacyhub.referral.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.access.Access;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.authority.domain.Evidence;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.web.Refusal;

/** Shows the grounds of a referral, with their evidence to whoever may read it, and writes the look down. */
@ApplicationScoped
class ViewAuthorities {

    private final Referrals referrals;
    private final Authorities authorities;
    private final DataKeys dataKeys;
    private final Access access;
    private final ViewAudit audit;

    ViewAuthorities(Referrals referrals, Authorities authorities, DataKeys dataKeys, Access access, ViewAudit audit) {
        this.referrals = referrals;
        this.authorities = authorities;
        this.dataKeys = dataKeys;
        this.access = access;
        this.audit = audit;
    }

    /**
     * One ground.
     *
     * @param evidence null when the viewer may not read it
     */
    record Shown(AuthorityToProceed authority, Evidence evidence) {

        @Override
        public String toString() {
            return "Shown[not shown]";
        }
    }

    /** Newest first; empty only when there are none. What is not the viewer's to see does not exist: 404. */
    @Transactional(dontRollbackOn = Refusal.class)
    List<Shown> handle(UUID referralId, Viewer viewer, ReferralScope scope) {
        var referral = referrals.require(referralId, scope);
        var view = access.of(viewer, referral.personId());
        var seen = authorities.seenBy(referralId, view.scope());
        audit.write(
                viewer,
                RecordKind.AUTHORITY,
                referralId,
                referral.personId(),
                view.classes(),
                seen ? Outcome.SHOWN : Outcome.NOT_FOUND);
        if (!seen) {
            throw Refusal.notFound("unknown-referral", "There is no such referral, or it is not yours to see.");
        }
        var key = dataKeys.of(referralId).filter(_ -> view.classes().contains(DataClass.PD2));
        return authorities.of(referralId).stream()
                .map(authority -> new Shown(
                        authority,
                        key.map(open -> SealedEvidence.open(authority.evidence(), open))
                                .orElse(null)))
                .toList();
    }
}
