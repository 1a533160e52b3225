package org.advocacyhub.referral.amendment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.GuardedJson;
import org.advocacyhub.referral.person.ViewPerson;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.ReferralView;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.referral.domain.ReferralStatus.Move;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.security.Caller;

/** What was told with a referral that can be amended, as far as a worker of the hub may read it; written down as any look is. */
@ApplicationScoped
class ToldBefore {

    private final Referrals referrals;
    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final ViewPerson viewPerson;

    ToldBefore(Referrals referrals, StoredForms forms, DataKeys dataKeys, ViewPerson viewPerson) {
        this.referrals = referrals;
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.viewPerson = viewPerson;
    }

    /**
     * The referral, and its form as a tree.
     *
     * @param whole never to be shown
     * @param readable what of it the reader may read
     */
    record Told(ReferralView view, long version, ObjectNode whole, ObjectNode readable) {

        @Override
        public String toString() {
            return "Told[not shown]";
        }
    }

    /** Refuses with 409 what has ended. */
    @Transactional
    Told handle(UUID referralId, Caller caller) {
        var scope = ReferralScope.of(caller);
        var referral = referrals.require(referralId, scope);
        referral.require(Move.AMENDMENT);
        var readable = viewPerson.with(referral, Viewer.of(caller, null)).orElseThrow(Referrals::unknown);
        var whole = forms.findById(referralId).form(dataKeys.require(referralId));
        return new Told(
                ReferralView.of(referral, scope),
                referral.version(),
                GuardedJson.tree(whole),
                GuardedJson.tree(readable.form()));
    }
}
