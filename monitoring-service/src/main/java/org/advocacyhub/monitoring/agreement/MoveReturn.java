package org.advocacyhub.monitoring.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.advocacyhub.monitoring.agreement.domain.AgreementRules;
import org.advocacyhub.monitoring.agreement.domain.AgreementRules.Standing;
import org.advocacyhub.monitoring.agreement.domain.Decision.Moved;
import org.advocacyhub.monitoring.agreement.domain.Decision.Refused;
import org.advocacyhub.monitoring.agreement.domain.Move;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.FiguresTag;
import org.advocacyhub.monitoring.returns.QuarterReturn;
import org.advocacyhub.monitoring.returns.ReturnsOfQuarter;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** Moves a return on, or back, as {@link AgreementRules} decide. Figures and parts are counted before, outside the transaction. */
@ApplicationScoped
class MoveReturn {

    private final AgreedReturns agreed;
    private final ReturnMoves moves;
    private final Challenges challenges;
    private final ReturnsOfQuarter returns;
    private final ContractPlans plans;
    private final Clock clock;

    MoveReturn(
            AgreedReturns agreed,
            ReturnMoves moves,
            Challenges challenges,
            ReturnsOfQuarter returns,
            ContractPlans plans,
            Clock clock) {
        this.agreed = agreed;
        this.moves = moves;
        this.challenges = challenges;
        this.returns = returns;
        this.plans = plans;
        this.clock = clock;
    }

    /** A partner says that its part, as it read it, is right. */
    @Transactional
    void confirm(String contractRef, Quarter quarter, SortedMap<String, List<Figure>> parts, Author author) {
        var own = FiguresTag.digest(parts.get(author.partnerId()));
        move(contractRef, quarter, parts, null, new Move.Confirm(author.partnerId()), author, null, own);
    }

    /** @param withoutParts why the hub does not wait for some parts; null when it does */
    @Transactional
    void approve(
            QuarterReturn counted,
            SortedMap<String, List<Figure>> parts,
            String ifMatch,
            String withoutParts,
            Author author) {
        var digest = FiguresTag.digest(counted.figures());
        var approve = new Move.Approve(digest, withoutParts);
        move(counted.contractRef(), counted.quarter(), parts, ifMatch, approve, author, withoutParts, digest);
    }

    @Transactional
    void accept(
            QuarterReturn counted, SortedMap<String, List<Figure>> parts, String ifMatch, String note, Author author) {
        var digest = FiguresTag.digest(counted.figures());
        move(counted.contractRef(), counted.quarter(), parts, ifMatch, new Move.Accept(digest), author, note, digest);
    }

    @Transactional
    void sendBack(
            String contractRef,
            Quarter quarter,
            SortedMap<String, List<Figure>> parts,
            String ifMatch,
            String why,
            Author author) {
        move(contractRef, quarter, parts, ifMatch, new Move.SendBack(), author, why, null);
    }

    /** Locks a return: its figures are kept as they are counted. */
    @Transactional
    void lock(QuarterReturn counted, SortedMap<String, List<Figure>> parts, String ifMatch, Author author) {
        plans.lockedTerms(counted.contractRef()); // the words of the return wait for it, and are locked with it
        var digest = FiguresTag.digest(counted.figures());
        move(counted.contractRef(), counted.quarter(), parts, ifMatch, new Move.Lock(digest), author, null, digest);
        returns.lock(counted, author.subject());
    }

    private void move(
            String contractRef,
            Quarter quarter,
            SortedMap<String, List<Figure>> parts,
            String ifMatch,
            Move move,
            Author author,
            String note,
            String digest) {
        var agreement = agreed.locked(contractRef, quarter, parts.keySet());
        if (!(move instanceof Move.Confirm)) { // whoever confirms agreed to the figures that it read
            Versions.require(ifMatch, agreement.version());
        }
        agreement.joinedBy(parts.keySet());
        var from = agreement.state();
        var today = LocalDate.now(clock);
        var open = move instanceof Move.Approve ? challenges.open(contractRef, quarter) : 0;
        var standing = new Standing(today, quarter.to(), quarter.closeDate(), agreement.parties(), open);
        switch (AgreementRules.decide(from, move, standing)) {
            case Refused(var code, var words) -> throw Refusal.conflict(code, words);
            case Moved(var to, var ruleId, var reason) -> {
                agreement.moveTo(to);
                agreed.flush();
                moves.add(
                        contractRef,
                        quarter,
                        new ReturnMove(
                                move.kind(),
                                from.code(),
                                to.code(),
                                author.partnerId(),
                                author.subject(),
                                author.role(),
                                clock.instant(),
                                today,
                                ruleId,
                                reason,
                                note,
                                digest));
            }
        }
    }
}
