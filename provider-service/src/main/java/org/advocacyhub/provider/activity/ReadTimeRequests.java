package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseWords;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Reads requests for more time: lists without what was written, single ones and those of a case with it. */
@ApplicationScoped
class ReadTimeRequests {

    private final TimeRequests requests;
    private final CaseWords words;

    ReadTimeRequests(TimeRequests requests, CaseWords words) {
        this.requests = requests;
        this.words = words;
    }

    @Transactional
    TimeRequestView one(PartnerScope scope, UUID requestId) {
        return withWords(requests.require(scope, requestId));
    }

    /** Oldest first. */
    @Transactional
    List<TimeRequestView> ofCase(PartnerScope scope, UUID caseId) {
        return requests.ofCase(scope, caseId).stream().map(this::withWords).toList();
    }

    @Transactional
    Page<TimeRequestView> page(PartnerScope scope, TimeRequest.State state, String cursor, int limit) {
        return Page.of(
                        requests.page(scope, state, cursor, limit),
                        limit,
                        request -> Cursor.of(request.askedAt(), request.id()))
                .map(TimeRequest::view);
    }

    private TimeRequestView withWords(TimeRequest request) {
        return request.view(
                words.open(request.caseId(), request.sealedWhy(), TimeRequest.WHY),
                words.open(request.caseId(), request.sealedAnswer(), TimeRequest.ANSWER));
    }
}
