package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.Access;
import org.advocacyhub.referral.access.Access.View;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.ReferralSummaries;
import org.advocacyhub.referral.referral.ReferralSummary;
import org.advocacyhub.referral.referral.StoredForm;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.PageAsked;

/** Shows what was told about a person, as far as the viewer may read it, and writes down that it was looked at. */
@ApplicationScoped
public class ViewPerson {

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

    /**
     * What the viewer may read about a person: none when there is no such person for this viewer.
     *
     * @param nextCursor where older referrals begin; null when there are none
     */
    record Found(UUID personId, List<Told> told, String nextCursor) {}

    /** What was told with one referral: the form holds only the classes that the viewer may read. */
    public record Told(ReferralSummary referral, StoredForm stored, ReferralForm form, Set<DataClass> classes) {

        @Override
        public String toString() {
            return "Told[not shown]";
        }
    }

    /**
     * A page of the referrals about the person, or about the person that this one was found to be, newest first. Written down also when
     * there are none for this viewer.
     */
    @Transactional
    Found handle(UUID asked, Viewer viewer, PageAsked page) {
        var personId = people.current(asked).orElse(asked);
        var view = access.of(viewer, personId);
        var found = page.of(
                forms.about(personId, view.scope(), Position.beforeOrNewest(page.cursor), page.rows()),
                stored -> Cursor.of(stored.receivedAt(), stored.referralId()));
        var told = told(found.items(), view);
        write(viewer, personId, view, told);
        return new Found(personId, told, found.nextCursor());
    }

    /** What was told with one referral, however many came after it; empty when the viewer may not read it. Written down either way. */
    @Transactional
    public Optional<Told> with(Referral referral, Viewer viewer) {
        var view = access.of(viewer, referral.personId());
        var told = told(forms.with(referral.id(), view.scope()).stream().toList(), view);
        write(viewer, referral.personId(), view, told);
        return told.stream().findFirst();
    }

    /** What was told with an erased referral can't be read any more. */
    private List<Told> told(List<StoredForm> found, View view) {
        var referralIds = found.stream().map(StoredForm::referralId).toList();
        var keys = dataKeys.of(referralIds);
        var summaries = referrals.of(referralIds);
        return found.stream()
                .filter(stored -> keys.containsKey(stored.referralId()))
                .map(stored -> new Told(
                        summaries.get(stored.referralId()),
                        stored,
                        stored.form(keys.get(stored.referralId()), view.classes()),
                        view.classes()))
                .toList();
    }

    private void write(Viewer viewer, UUID personId, View view, List<Told> told) {
        audit.write(
                viewer,
                RecordKind.PERSON,
                personId,
                personId,
                view.classes(),
                told.isEmpty() ? Outcome.NOT_FOUND : Outcome.SHOWN);
    }
}
