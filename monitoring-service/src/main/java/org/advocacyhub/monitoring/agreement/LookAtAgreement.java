package org.advocacyhub.monitoring.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.advocacyhub.monitoring.agreement.AgreementView.Due;
import org.advocacyhub.monitoring.agreement.AgreementView.PartyView;
import org.advocacyhub.monitoring.agreement.domain.DueDays;
import org.advocacyhub.monitoring.agreement.domain.Move;
import org.advocacyhub.monitoring.agreement.domain.ReturnState;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.Draft;
import org.advocacyhub.monitoring.returns.FiguresTag;
import org.advocacyhub.monitoring.returns.KeptReturn;
import org.advocacyhub.monitoring.returns.ReturnsOfQuarter;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.security.PartnerScope;

/** Says how far a return has come, and which parties were in time. */
@ApplicationScoped
class LookAtAgreement {

    /**
     * @param version of the agreement: the ETag that a move needs
     */
    record Look(AgreementView view, long version) {}

    private static final PartnerScope ALL = new PartnerScope.EveryPartner();

    private final AgreedReturns agreed;
    private final ReturnMoves moves;
    private final Challenges challenges;
    private final DueTable dueTable;
    private final ReturnsOfQuarter returns;
    private final Clock clock;

    LookAtAgreement(
            AgreedReturns agreed,
            ReturnMoves moves,
            Challenges challenges,
            DueTable dueTable,
            ReturnsOfQuarter returns,
            Clock clock) {
        this.agreed = agreed;
        this.moves = moves;
        this.challenges = challenges;
        this.dueTable = dueTable;
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * @param parts of all partners, as they are counted now
     * @param moved how many figures are counted otherwise than was locked; empty before the lock
     */
    @Transactional
    Look handle(String contractRef, Quarter quarter, SortedMap<String, List<Figure>> parts, OptionalInt moved) {
        var known = agreed.of(contractRef, quarter);
        var agreement = known.orElseGet(() -> AgreedReturn.untouched(contractRef, quarter.from(), parts.keySet()));
        var state = agreement.state();
        var history = moves.of(ALL, contractRef, quarter);
        var parties = parties(quarter, parts, agreement, history, dueTable.on(contractRef, quarter.from()));
        var partners = parties.subList(0, agreement.parties().size());
        var view = new AgreementView(
                contractRef,
                quarter.toString(),
                state.code(),
                state.moves(),
                quarter.closeDate(),
                returns.last(contractRef, quarter).map(KeptReturn::revision).orElse(null),
                moved.isPresent() ? moved.getAsInt() : null,
                challenges.open(contractRef, quarter),
                (int) partners.stream()
                        .filter(party -> party.doneOn() != null && !party.awaited())
                        .count(),
                partners.size(),
                (int) partners.stream()
                        .filter(party -> Boolean.TRUE.equals(party.inTime()))
                        .count(),
                parties,
                history);
        return new Look(view, known.map(AgreedReturn::version).orElse(0L));
    }

    /** The partners in order, then the hub and the council. */
    private List<PartyView> parties(
            Quarter quarter,
            SortedMap<String, List<Figure>> parts,
            AgreedReturn agreement,
            List<ReturnMove> history,
            DueDays days) {
        var due = Due.of(days, quarter.to());
        var state = agreement.state();
        var parties = new ArrayList<PartyView>();
        for (var partner : agreement.parties()) {
            var last = history.reversed().stream()
                    .filter(move -> partner.equals(move.partnerId()))
                    .findFirst();
            parties.add(party(
                    partner,
                    Move.Kind.CONFIRM,
                    due.partner(),
                    history.stream()
                            .filter(move -> partner.equals(move.partnerId()))
                            .findFirst(),
                    state instanceof Draft(var awaiting) && awaiting.contains(partner),
                    last.filter(move -> !FiguresTag.digest(parts.getOrDefault(partner, List.of()))
                                    .equals(move.digest()))
                            .isPresent()));
        }
        parties.add(party(
                "HUB",
                Move.Kind.APPROVE,
                due.hub(),
                first(history, Move.Kind.APPROVE),
                state.code().compareTo(ReturnState.Code.HUB_APPROVED) < 0,
                false));
        parties.add(party(
                "COUNCIL",
                Move.Kind.ACCEPT,
                due.council(),
                first(history, Move.Kind.ACCEPT),
                state.code().compareTo(ReturnState.Code.COMMISSIONER_ACCEPTED) < 0,
                false));
        return List.copyOf(parties);
    }

    private PartyView party(
            String name,
            Move.Kind what,
            LocalDate dueOn,
            Optional<ReturnMove> done,
            boolean awaited,
            boolean changedSince) {
        var doneOn = done.map(ReturnMove::on).orElse(null);
        return new PartyView(
                name, what, dueOn, doneOn, DueDays.inTime(doneOn, dueOn, LocalDate.now(clock)), awaited, changedSince);
    }

    private static Optional<ReturnMove> first(List<ReturnMove> history, Move.Kind kind) {
        return history.stream().filter(move -> move.move() == kind).findFirst();
    }
}
