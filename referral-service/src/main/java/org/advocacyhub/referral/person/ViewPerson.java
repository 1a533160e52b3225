package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.Access;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.referral.ReferralSummaries;
import org.advocacyhub.referral.referral.ReferralSummary;
import org.advocacyhub.referral.referral.StoredForm;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.runtime.sealing.DataKeys;

/** Shows what was told about a person, as far as the viewer may read it, and writes down that it was looked at. */
@ApplicationScoped
class ViewPerson {

    private static final int MOST_REFERRALS = 50;

    private final PersonRows people;
    private final StoredForms forms;
    private final ReferralSummaries referrals;
    private final DataKeys dataKeys;
    private final Access access;
    private final ViewAudit audit;

    ViewPerson(
            PersonRows people,
            StoredForms forms,
            ReferralSummaries referrals,
            DataKeys dataKeys,
            Access access,
            ViewAudit audit) {
        this.people = people;
        this.forms = forms;
        this.referrals = referrals;
        this.dataKeys = dataKeys;
        this.access = access;
        this.audit = audit;
    }

    /** What the viewer may read about a person: none when there is no such person for this viewer. */
    record Found(UUID personId, List<Told> told) {}

    /** What was told with one referral: the form holds only the classes that the viewer may read. */
    record Told(ReferralSummary referral, StoredForm stored, ReferralForm form, Set<DataClass> classes) {

        @Override
        public String toString() {
            return "Told[not shown]";
        }
    }

    /**
     * The newest referrals about the person, or about the person that this one was found to be. Written down also when there
     * are none for this viewer.
     */
    @Transactional
    Found handle(UUID asked, Viewer viewer) {
        var personId = people.current(asked).orElse(asked);
        var view = access.of(viewer, personId);
        var found = forms.about(personId, view.scope(), MOST_REFERRALS);
        var referralIds = found.stream().map(StoredForm::referralId).toList();
        var keys = dataKeys.of(referralIds);
        var summaries = referrals.of(referralIds);
        var told = found.stream()
                .filter(stored -> keys.containsKey(stored.referralId()))
                .map(stored -> new Told(
                        summaries.get(stored.referralId()),
                        stored,
                        stored.form(keys.get(stored.referralId()), view.classes()),
                        view.classes()))
                .toList();
        audit.write(
                viewer,
                RecordKind.PERSON,
                personId,
                personId,
                view.classes(),
                told.isEmpty() ? Outcome.NOT_FOUND : Outcome.SHOWN);
        return new Found(personId, told);
    }
}
