package org.advocacyhub.monitoring.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.advocacyhub.monitoring.agreement.ChallengesResource.ChallengeRequest;
import org.advocacyhub.monitoring.agreement.domain.Move;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** A partner challenges a figure of its part, as long as the hub has not approved; the hub answers. */
@ApplicationScoped
class ChallengeFigure {

    private final AgreedReturns agreed;
    private final Challenges challenges;
    private final Clock clock;

    ChallengeFigure(AgreedReturns agreed, Challenges challenges, Clock clock) {
        this.agreed = agreed;
        this.challenges = challenges;
        this.clock = clock;
    }

    @Transactional
    Challenge handle(
            String contractRef,
            Quarter quarter,
            SortedMap<String, List<Figure>> parts,
            ChallengeRequest request,
            Author author) {
        var figure = parts.get(author.partnerId()).stream()
                .filter(request::names)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "measure", "unknown-figure", "Name a figure of your part as GET .../part shows it."));
        // from here on the return stays as it is: a challenge and an approval can't pass each other
        var state = agreed.locked(contractRef, quarter, parts.keySet()).state();
        if (!state.moves().contains(Move.Kind.CONFIRM)) {
            throw Refusal.conflict(
                    "already-approved",
                    "The return is " + state.code()
                            + ": the hub has approved. Comment on section 9, and ask the hub to send" + " it back.");
        }
        var challenge = new Challenge(
                UUID.randomUUID(), contractRef, quarter, figure, request.reason(), author, clock.instant());
        challenges.persistAndFlush(challenge);
        return challenge;
    }

    /** What the hub says to it. */
    @Transactional
    Challenge answer(
            String contractRef,
            Quarter quarter,
            UUID challengeId,
            String ifMatch,
            Challenge.Outcome outcome,
            String answer,
            String subject) {
        var challenge = challenges.requireLocked(contractRef, quarter, challengeId);
        Versions.require(ifMatch, challenge.version());
        challenge.answered(outcome, answer, subject, clock.instant());
        challenges.flush();
        return challenge;
    }
}
