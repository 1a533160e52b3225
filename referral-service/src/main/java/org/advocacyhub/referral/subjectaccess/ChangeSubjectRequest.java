package org.advocacyhub.referral.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.referral.person.People;
import org.advocacyhub.referral.retention.AllowErasure;
import org.advocacyhub.referral.subjectaccess.SubjectRequest.Outcome;
import org.advocacyhub.referral.subjectaccess.domain.RequestKind;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** Puts a request off, prepares or answers it; an erasure is granted only as far as nothing has to be kept (domain.md H.3). */
@ApplicationScoped
class ChangeSubjectRequest {

    private final SubjectRequests subjectRequests;
    private final AllowErasure allowErasure;
    private final People people;
    private final Clock clock;

    ChangeSubjectRequest(SubjectRequests subjectRequests, AllowErasure allowErasure, People people, Clock clock) {
        this.subjectRequests = subjectRequests;
        this.allowErasure = allowErasure;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param ifMatch the version that the caller has seen
     * @throws Refusal 400 for an answer without its reason, 409 for one that can't be given
     */
    @Transactional
    SubjectRequest handle(UUID personId, UUID requestId, String ifMatch, RequestChange change) {
        var request = subjectRequests.requireForChange(personId, requestId);
        Versions.require(ifMatch, request.version());
        if (change.extendedTo() != null) {
            request.extend(change.extendedTo());
        }
        if (Boolean.TRUE.equals(change.riskMayBeShown())) {
            request.allowRisk();
        }
        if (change.outcome() != null) {
            answer(request, change);
        }
        subjectRequests.flush();
        return request;
    }

    private void answer(SubjectRequest request, RequestChange change) {
        var reasonNeeded = change.outcome() == Outcome.REFUSED || change.outcome() == Outcome.PARTLY_GRANTED;
        if (reasonNeeded && change.outcomeReason() == null) {
            throw Refusal.invalid("outcomeReason", "required", "Say why: the person has to be told.");
        }
        var granted = change.outcome() == Outcome.GRANTED || change.outcome() == Outcome.PARTLY_GRANTED;
        if (request.kind() == RequestKind.ERASE && granted) {
            allowErasure.handle(people.current(request.personId()), change.outcome() == Outcome.GRANTED);
        }
        request.answer(change.outcome(), change.outcomeReason(), clock.instant());
    }
}
