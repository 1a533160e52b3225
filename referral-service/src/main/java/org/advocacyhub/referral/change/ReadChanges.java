package org.advocacyhub.referral.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.Access;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.change.domain.FieldChange;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;

/**
 * Shows what changed about a referral: to whoever may look it up the paths and the reasons, and the values to those who may
 * read about the person, in the classes that they may read. That somebody read values is written down.
 */
@ApplicationScoped
class ReadChanges {

    private final Referrals referrals;
    private final Changelog changelog;
    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final Access access;
    private final ViewAudit audit;

    ReadChanges(
            Referrals referrals,
            Changelog changelog,
            StoredForms forms,
            DataKeys dataKeys,
            Access access,
            ViewAudit audit) {
        this.referrals = referrals;
        this.changelog = changelog;
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.access = access;
        this.audit = audit;
    }

    /** One change as far as it is shown. */
    record Shown(Changelog.Entry entry, List<FieldChange> values, String words) {

        @Override
        public String toString() {
            return "Shown[not shown]";
        }
    }

    /**
     * The newest changes before a position.
     *
     * @param viewer who may read about people; empty for a referrer
     */
    @Transactional
    List<Shown> handle(UUID referralId, ReferralScope scope, Optional<Viewer> viewer, Position before, int rows) {
        var referral = referrals.require(referralId, scope);
        var readable = viewer.map(reader -> readable(reader, referralId, referral.personId()))
                .orElse(Set.of());
        var key = readable.isEmpty() ? Optional.<DataKey>empty() : dataKeys.of(referralId);
        return changelog.of(referralId, before, rows).stream()
                .map(entry -> key.map(opener ->
                                new Shown(entry, entry.values(opener, readable), entry.words(opener, readable)))
                        .orElseGet(() -> new Shown(entry, List.of(), null)))
                .toList();
    }

    /** What the viewer may read of this referral now; written down. */
    private Set<DataClass> readable(Viewer viewer, UUID referralId, UUID personId) {
        var view = access.of(viewer, personId);
        var visible = forms.shows(referralId, view.scope());
        audit.write(
                viewer,
                RecordKind.CHANGES,
                referralId,
                personId,
                view.classes(),
                visible ? Outcome.SHOWN : Outcome.REFUSED);
        return visible ? view.classes() : Set.of();
    }
}
