package org.advocacyhub.provider.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.casework.FormOfTransfer;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.provider.partner.PartnerNames;
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
    private final Transfers transfers;
    private final PartnerNames partnerNames;
    private final Clock clock;

    TransferForms(Allocation allocation, Transfers transfers, PartnerNames partnerNames, Clock clock) {
        this.allocation = allocation;
        this.transfers = transfers;
        this.partnerNames = partnerNames;
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
                Box.choice(
                                "toPartner",
                                "Partner; none to let the hub find one after a conflict",
                                others(found.serviceType(), found.partnerId()))
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
            case EveryPartner _ -> view.state() == TransferState.WITH_HUB ? naming(view, scope) : List.of();
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
                .filter(Allocation.Candidate::canBeNamed)
                .map(Allocation.Candidate::choice)
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

    /** Whoever declined is asked no more; nothing can be asked where nobody is left. */
    private List<Form> naming(TransferView view, PartnerScope scope) {
        var declined = transfers.require(scope, view.transferId()).declinedBy();
        var left = others(view.serviceType(), view.fromPartner()).stream()
                .filter(partner -> !declined.contains(partner.value()))
                .toList();
        return left.isEmpty()
                ? List.of()
                : List.of(Form.of(
                                "Say who is asked",
                                operation(view, "partner"),
                                "Ask them",
                                Box.choice("toPartner", "Partner", left))
                        .put()
                        .of(view.version()));
    }

    /** Who may take a case of this type today, but for the one that gives it. */
    private List<Choice> others(String serviceType, String fromPartner) {
        return partnerNames.taking(serviceType, LocalDate.now(clock)).stream()
                .filter(partner -> !partner.value().equals(fromPartner))
                .toList();
    }

    private static String operation(TransferView view, String answer) {
        return "/transfers/" + view.transferId() + "/" + answer;
    }
}
