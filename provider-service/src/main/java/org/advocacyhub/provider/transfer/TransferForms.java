package org.advocacyhub.provider.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.advocate.domain.Suitability.Suitable;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.casework.FormOfTransfer;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.provider.transfer.domain.ShareBasis;
import org.advocacyhub.provider.transfer.domain.TransferReason;
import org.advocacyhub.provider.transfer.domain.TransferState;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;

/** What can be said of a transfer: a partner asks for one, the asked partner takes the case or doesn't, the giving one takes the question back, the hub names whom to ask. */
@ApplicationScoped
class TransferForms implements FormOfTransfer {

    private final Allocation allocation;
    private final Clock clock;

    TransferForms(Allocation allocation, Clock clock) {
        this.allocation = allocation;
        this.clock = clock;
    }

    @Override
    public Form of(CaseView found) {
        var bases = Arrays.stream(ShareBasis.values())
                .filter(basis -> basis.carries(found.serviceType(), found.nonInstructed()))
                .toArray(ShareBasis[]::new);
        return Form.of(
                "Ask another partner to go on with it",
                "/cases/" + found.caseId() + "/transfer",
                "Ask them",
                Box.line("toPartner", "Code of the partner; none to let the hub find one after a conflict", null)
                        .orNone(),
                Box.choice("reason", "Why", TransferReason.values()),
                Box.choice("authorityBasis", "On what authority they may know of the person", bases),
                Box.day("authorityOn", "Checked on", LocalDate.now(clock)),
                Box.words("handoverNote", "What whoever goes on has to know"));
    }

    /** @param scope the reader's */
    @Transactional
    List<Form> of(TransferView view, PartnerScope scope) {
        return switch (scope) {
            case EveryPartner _ -> view.state() == TransferState.WITH_HUB ? List.of(naming(view)) : List.of();
            case OnlyPartner(var reader) -> ofPartner(view, scope, reader);
        };
    }

    private List<Form> ofPartner(TransferView view, PartnerScope scope, String reader) {
        var open = view.state() == TransferState.PROPOSED || view.state() == TransferState.WITH_HUB;
        if (open && view.fromPartner().equals(reader)) {
            return List.of(Form.of(
                    "Take the question back",
                    operation(view, "withdrawal"),
                    "Take the question back: the case stays ours"));
        }
        if (view.state() == TransferState.PROPOSED && reader.equals(view.toPartner())) {
            var decline = Form.of(
                    "Do not take it",
                    operation(view, "decline"),
                    "Do not take it",
                    Box.choice("reason", "Why", DeclineReason.values()));
            return Stream.concat(acceptance(view, scope, reader), Stream.of(decline))
                    .toList();
        }
        return List.of();
    }

    private Stream<Form> acceptance(TransferView view, PartnerScope scope, String reader) {
        var need = new Allocation.Need(
                view.serviceType(),
                Boolean.TRUE.equals(view.underEighteen()),
                view.advocateGender(),
                LocalDate.now(clock));
        var named = allocation.candidates(scope, reader, need).stream()
                .filter(candidate -> candidate.room() && candidate.suitability() instanceof Suitable)
                .map(candidate -> new Choice(candidate.advocateId(), candidate.advocateId()))
                .toList();
        return named.isEmpty()
                ? Stream.empty()
                : Stream.of(Form.of(
                        "Take it and name the advocate",
                        operation(view, "acceptance"),
                        "Take it",
                        Box.choice("advocateId", "Who goes on", named),
                        Box.choice("approvalReason", "Why, where the advocate has a tie", ApprovalReason.values())
                                .orNone()));
    }

    private static Form naming(TransferView view) {
        return Form.of(
                        "Say who is asked",
                        operation(view, "partner"),
                        "Ask them",
                        Box.line("toPartner", "Code of the partner", null))
                .put()
                .of(view.version());
    }

    private static String operation(TransferView view, String answer) {
        return "/transfers/" + view.transferId() + "/" + answer;
    }
}
