package org.advocacyhub.referral.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.referral.referral.PersonScope;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.web.Refusal;

/** Keeps what a person asks for about their data, and from when on the answer is waited for (domain.md H.3). */
@ApplicationScoped
class RecordSubjectRequest {

    private final SubjectRequests subjectRequests;
    private final StoredForms forms;
    private final Clock clock;

    RecordSubjectRequest(SubjectRequests subjectRequests, StoredForms forms, Clock clock) {
        this.subjectRequests = subjectRequests;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * @param by subject of whoever records it
     * @throws Refusal 400 for a day that can't be, 404 where nothing is held of the person
     */
    @Transactional
    SubjectRequest handle(UUID personId, NewRequest asked, String by) {
        if (asked.kind() == null || asked.askedBy() == null) {
            throw Refusal.invalid(
                    asked.kind() == null ? "kind" : "askedBy", "required", "Say what is asked for, and by whom.");
        }
        if (forms.about(personId, new PersonScope.Everybody(), 1).isEmpty()) {
            throw Refusal.notFound("unknown-person", "There is no such person, or nothing is held any more.");
        }
        var today = LocalDate.now(clock);
        var receivedOn = asked.receivedOn() == null ? today : asked.receivedOn();
        if (receivedOn.isAfter(today)) {
            throw Refusal.invalid("receivedOn", "in-the-future", "A request can't have come in on a day to come.");
        }
        var identified = asked.identityConfirmedOn();
        if (identified != null && (identified.isBefore(receivedOn) || identified.isAfter(today))) {
            throw Refusal.invalid(
                    "identityConfirmedOn", "out-of-range", "Give a day from " + receivedOn + " up to today.");
        }
        var request = new SubjectRequest(
                Ids.next(), personId, asked.kind(), asked.askedBy(), receivedOn, identified, by, clock.instant());
        subjectRequests.persist(request);
        return request;
    }
}
