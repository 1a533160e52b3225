package org.advocacyhub.referral.safecontact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.Access;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.form.domain.SafeContact;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.StoredForm;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.safecontact.domain.ContactFacts;
import org.advocacyhub.referral.safecontact.domain.ContactPlan;
import org.advocacyhub.referral.safecontact.domain.ContactRules;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;

/** Shows how the person of a referral may be contacted, and writes down that somebody looked. */
@ApplicationScoped
public class ViewContactPlan {

    private final Referrals referrals;
    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final Access access;
    private final ViewAudit audit;

    ViewContactPlan(Referrals referrals, StoredForms forms, DataKeys dataKeys, Access access, ViewAudit audit) {
        this.referrals = referrals;
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.access = access;
        this.audit = audit;
    }

    /** The plan, and of what was told about safe contact what the viewer may read. */
    public record PlanShown(ContactPlan plan, SafeContact told) {

        @Override
        public String toString() {
            return "PlanShown[not shown]";
        }
    }

    /** The plan; empty when the viewer may not read about this person. Written down either way. */
    @Transactional
    public Optional<PlanShown> handle(UUID referralId, ReferralScope scope, Viewer viewer) {
        var referral = referrals.require(referralId, scope);
        var view = access.of(viewer, referral.personId());
        var shown = forms.with(referralId, view.scope())
                .flatMap(stored -> dataKeys.of(referralId).map(key -> shown(referral, stored, key, view.classes())));
        audit.write(
                viewer,
                RecordKind.CONTACT_PLAN,
                referralId,
                referral.personId(),
                view.classes(),
                shown.isPresent() ? Outcome.SHOWN : Outcome.NOT_FOUND);
        return shown;
    }

    /** The rules read all that was told; the viewer reads its own classes. */
    private static PlanShown shown(Referral referral, StoredForm stored, DataKey key, Set<DataClass> classes) {
        var contacted = referral.statusLine().firstContactOn() != null;
        return new PlanShown(
                ContactRules.plan(ContactFacts.of(stored.form(key), contacted)),
                stored.form(key, classes).safeContact());
    }
}
