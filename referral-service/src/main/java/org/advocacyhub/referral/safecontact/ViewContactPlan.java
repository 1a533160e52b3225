package org.advocacyhub.referral.safecontact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.SafeContact;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.safecontact.domain.ContactFacts;
import org.advocacyhub.referral.safecontact.domain.ContactPlan;
import org.advocacyhub.referral.safecontact.domain.ContactRules;

/** Shows how the person of a referral may be contacted, and writes down that somebody looked. */
@ApplicationScoped
class ViewContactPlan {

    private final Referrals referrals;
    private final StoredForms forms;
    private final PlanReads reads;

    ViewContactPlan(Referrals referrals, StoredForms forms, PlanReads reads) {
        this.referrals = referrals;
        this.forms = forms;
        this.reads = reads;
    }

    /** The plan, and what was told about safe contact. */
    record PlanShown(ContactPlan plan, SafeContact told) {}

    @Transactional
    PlanShown handle(UUID referralId, ReferralScope scope) {
        var referral = referrals.require(referralId, scope);
        var form = forms.findById(referralId).form();
        var contacted = referral.statusLine().firstContactOn() != null;
        reads.shown(referral.personId());
        return new PlanShown(ContactRules.plan(ContactFacts.of(form, List.of(), contacted)), form.safeContact());
    }
}
