package org.advocacyhub.provider.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.provider.advocate.AdvocateNames;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;

/** The answers that a partner can give to an offer in a browser. */
final class OfferForms {

    private OfferForms() {}

    /** Yes with an advocate, where there is one who can; yes and somebody is named in time; no, and why. */
    static List<Form> of(OfferView offer, List<CandidateView> candidates, LocalDate today) {
        return Stream.of(
                        withAdvocate(offer, candidates),
                        later(offer, today),
                        Stream.of(Form.of(
                                "Decline",
                                operation(offer, "decline"),
                                "Decline",
                                Box.choice("reason", "Why", DeclineReason.values()))))
                .flatMap(form -> form)
                .toList();
    }

    private static Stream<Form> withAdvocate(OfferView offer, List<CandidateView> candidates) {
        var named = candidates.stream()
                .filter(candidate -> candidate.suitable() && candidate.room())
                .map(candidate -> new Choice(
                        candidate.advocateId(), AdvocateNames.said(candidate.displayName(), candidate.advocateId())))
                .toList();
        return named.isEmpty()
                ? Stream.empty()
                : Stream.of(Form.of(
                        "Accept and name the advocate",
                        operation(offer, "acceptance"),
                        "Accept",
                        Box.choice("advocateId", "Who works it", named),
                        Box.choice("approvalReason", "Why, where the advocate has a tie", ApprovalReason.values())
                                .orNone()));
    }

    private static Stream<Form> later(OfferView offer, LocalDate today) {
        return offer.allocateDue() != null && today.isAfter(offer.allocateDue())
                ? Stream.empty()
                : Stream.of(Form.of(
                        "Accept and name the advocate later",
                        operation(offer, "acceptance"),
                        "Accept, and name somebody in time",
                        Box.fixed("toBeAllocated", true)));
    }

    private static String operation(OfferView offer, String answer) {
        return "/offers/" + offer.offerId() + "/" + answer;
    }
}
