package org.advocacyhub.referral.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.referral.HeldAboutPerson;
import org.advocacyhub.referral.subjectaccess.SubjectRequest.Outcome;
import org.advocacyhub.referral.subjectaccess.domain.RequestKind;

/** The person is told what they asked for before, and how it was answered. */
@ApplicationScoped
class HeldRequests implements HeldAboutPerson {

    private static final int NEWEST = 200;

    private final SubjectRequests requests;

    HeldRequests(SubjectRequests requests) {
        this.requests = requests;
    }

    /** A request as its person is told of it. */
    record HeldRequest(RequestKind kind, LocalDate receivedOn, LocalDate dueOn, Outcome outcome) {}

    @Override
    public String heading() {
        return "What you asked for";
    }

    @Override
    public List<HeldRequest> held(UUID personId, Collection<UUID> referralIds) {
        return requests.ofAllThatIs(personId, NEWEST).stream()
                .map(request ->
                        new HeldRequest(request.kind(), request.receivedOn(), request.dueOn(), request.outcome()))
                .toList();
    }
}
