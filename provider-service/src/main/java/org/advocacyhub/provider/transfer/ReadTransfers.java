package org.advocacyhub.provider.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseWords;
import org.advocacyhub.provider.casework.HandOver;
import org.advocacyhub.provider.transfer.Transfers.Side;
import org.advocacyhub.provider.transfer.domain.TransferState;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Reads transfers; the note only for whose case it is or was, and who read it is kept. */
@ApplicationScoped
class ReadTransfers {

    private final Transfers transfers;
    private final HandOver handOver;
    private final CaseWords words;

    ReadTransfers(Transfers transfers, HandOver handOver, CaseWords words) {
        this.transfers = transfers;
        this.handOver = handOver;
        this.words = words;
    }

    @Transactional
    TransferView one(PartnerScope scope, UUID transferId, String viewer) {
        var found = transfers.require(scope, transferId);
        return switch (scope) {
            case EveryPartner _ -> found.view();
            case OnlyPartner(var own) ->
                own.equals(found.fromPartner()) || found.state() == TransferState.ACCEPTED
                        ? withNote(found, own, viewer)
                        : found.view();
        };
    }

    private TransferView withNote(Transfer found, String own, String viewer) {
        var as = own.equals(found.fromPartner()) ? Side.GIVING : Side.TAKING;
        handOver.noteSeen(viewer, found.caseId(), own, as.name() + "_PARTNER");
        return found.view(words.open(found.caseId(), found.sealedNote(), CaseWords.HANDOVER_NOTE));
    }

    /** Whether the caller may open the case: one that was taken over may have gone on to another partner since. */
    @Transactional
    boolean isStillOf(PartnerScope scope, UUID caseId) {
        return transfers.isOf(scope, caseId);
    }

    @Transactional
    Page<TransferView> page(PartnerScope scope, Side side, TransferState state, String cursor, int limit) {
        return Page.of(
                        transfers.page(side, scope, state, cursor, limit),
                        limit,
                        found -> Cursor.of(found.proposedAt(), found.id()))
                .map(Transfer::view);
    }
}
