package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.person.ViewAudit.Outcome;
import org.advocacyhub.referral.referral.StoredForm;
import org.advocacyhub.referral.referral.StoredForms;

/** Shows what was told about a person, as far as the viewer may read it, and writes down that it was looked at. */
@ApplicationScoped
class ViewPerson {

    private static final int MOST_REFERRALS = 50;

    private final StoredForms forms;
    private final ViewAudit audit;

    ViewPerson(StoredForms forms, ViewAudit audit) {
        this.forms = forms;
        this.audit = audit;
    }

    /** The newest referrals about the person; empty when there are none for this viewer. Written down either way. */
    @Transactional
    List<StoredForm> handle(UUID personId, Viewer viewer) {
        var told = forms.about(personId, viewer.scope(), MOST_REFERRALS);
        audit.write(viewer, personId, told.isEmpty() ? Outcome.NOT_FOUND : Outcome.SHOWN);
        return told;
    }
}
