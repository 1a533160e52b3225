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
import org.advocacyhub.referral.referral.StoredForm;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.sealing.DataKeys;

/** Shows what was told about a person, as far as the viewer may read it, and writes down that it was looked at. */
@ApplicationScoped
class ViewPerson {

    private static final int MOST_REFERRALS = 50;

    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final Access access;
    private final ViewAudit audit;

    ViewPerson(StoredForms forms, DataKeys dataKeys, Access access, ViewAudit audit) {
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.access = access;
        this.audit = audit;
    }

    /** What was told with one referral: the form holds only the classes that the viewer may read. */
    record Told(StoredForm stored, ReferralForm form, Set<DataClass> classes) {

        @Override
        public String toString() {
            return "Told[not shown]";
        }
    }

    /** The newest referrals about the person; empty when there are none for this viewer. Written down either way. */
    @Transactional
    List<Told> handle(UUID personId, Viewer viewer) {
        var view = access.of(viewer, personId);
        var found = forms.about(personId, view.scope(), MOST_REFERRALS);
        var keys = dataKeys.of(found.stream().map(StoredForm::referralId).toList());
        var told = found.stream()
                .filter(stored -> keys.containsKey(stored.referralId()))
                .map(stored ->
                        new Told(stored, stored.form(keys.get(stored.referralId()), view.classes()), view.classes()))
                .toList();
        audit.write(
                viewer,
                RecordKind.PERSON,
                personId,
                personId,
                view.classes(),
                told.isEmpty() ? Outcome.NOT_FOUND : Outcome.SHOWN);
        return told;
    }
}
