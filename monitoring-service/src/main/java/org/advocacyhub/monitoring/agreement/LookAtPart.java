package org.advocacyhub.monitoring.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.SortedMap;
import org.advocacyhub.monitoring.agreement.PartView.PartFigure;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.Draft;
import org.advocacyhub.monitoring.returns.FiguresTag;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;

/** Shows a partner's part with what the partner said of it. */
@ApplicationScoped
class LookAtPart {

    private final AgreedReturns agreed;
    private final ReturnMoves moves;
    private final DueTable dueTable;

    LookAtPart(AgreedReturns agreed, ReturnMoves moves, DueTable dueTable) {
        this.agreed = agreed;
        this.moves = moves;
        this.dueTable = dueTable;
    }

    @Transactional
    PartView handle(String contractRef, Quarter quarter, String partnerId, SortedMap<String, List<Figure>> counted) {
        var figures = counted.get(partnerId);
        var state = agreed.of(contractRef, quarter)
                .orElseGet(() -> AgreedReturn.untouched(contractRef, quarter.from(), counted.keySet()))
                .state();
        var last = moves.of(new OnlyPartner(partnerId), contractRef, quarter).reversed().stream()
                .findFirst();
        return new PartView(
                contractRef,
                quarter.toString(),
                partnerId,
                state.code(),
                dueTable.on(contractRef, quarter.from()).partnerBy(quarter.to()),
                state instanceof Draft(var awaiting) && awaiting.contains(partnerId),
                last.map(ReturnMove::at).orElse(null),
                last.filter(move -> !FiguresTag.digest(figures).equals(move.digest()))
                        .isPresent(),
                figures.stream().map(PartFigure::of).toList());
    }
}
