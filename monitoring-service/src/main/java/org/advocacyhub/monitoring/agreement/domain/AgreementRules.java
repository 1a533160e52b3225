package org.advocacyhub.monitoring.agreement.domain;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.SortedSet;
import org.advocacyhub.monitoring.agreement.domain.Decision.Moved;
import org.advocacyhub.monitoring.agreement.domain.Decision.Refused;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.CommissionerAccepted;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.Draft;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.HubApproved;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.Locked;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.PartnerConfirmed;

/** Which move of a return is made when (domain.md E.1, issue 7; rule ids in docs/return.md). */
public final class AgreementRules {

    /**
     * What a move is judged by.
     *
     * @param quarterEnd last day of the quarter
     * @param closeDate day of the cut
     * @param parties ids of all partners that have a part
     * @param openChallenges challenges that nobody answered
     */
    public record Standing(
            LocalDate today,
            LocalDate quarterEnd,
            LocalDate closeDate,
            SortedSet<String> parties,
            int openChallenges) {}

    private AgreementRules() {}

    /** Makes a move or says why not. */
    public static Decision decide(ReturnState state, Move move, Standing standing) {
        if (!state.moves().contains(move.kind())) {
            return new Refused(
                    "not-possible-now",
                    "The return is " + state.code() + ": " + move.kind() + " is not possible, only "
                            + state.moves().stream().map(Enum::name).collect(joining(", ")) + ".");
        }
        if (!standing.today().isAfter(standing.quarterEnd())) {
            return new Refused(
                    "quarter-running", "The quarter runs until " + standing.quarterEnd() + "; agree on it afterwards.");
        }
        return switch (move) {
            case Move.Confirm(var partnerId) -> confirm(state, partnerId);
            case Move.Approve approve -> approve(state, approve, standing);
            case Move.Accept(var digest) -> accept(state, digest);
            case Move.SendBack() -> sendBack(state, standing);
            case Move.Lock(var digest) -> lock(state, digest, standing);
        };
    }

    private static Decision confirm(ReturnState state, String partnerId) {
        var to = state instanceof Draft draft ? draft.confirmedBy(partnerId) : state;
        return new Moved(
                to,
                "RET-01",
                to instanceof Draft left
                        ? "The part is confirmed; waiting for " + String.join(", ", left.awaiting()) + "."
                        : "Every part is confirmed.");
    }

    private static Decision approve(ReturnState state, Move.Approve move, Standing standing) {
        if (standing.openChallenges() > 0) {
            return new Refused(
                    "challenges-open",
                    standing.openChallenges() + " figures are challenged by partners: answer the challenges first.");
        }
        return switch (state) {
            case PartnerConfirmed confirmed ->
                new Moved(confirmed.approved(move.digest()), "RET-02", "Approved after every part was confirmed.");
            case Draft draft
            when draft.awaiting().isEmpty() ->
                new Moved(draft.approved(move.digest()), "RET-02", "Approved; no partner had a part in the quarter.");
            case Draft draft
            when move.withoutParts() != null ->
                new Moved(
                        draft.approved(move.digest()),
                        "RET-03",
                        "Approved without the parts of " + String.join(", ", draft.awaiting()) + ".");
            case Draft draft ->
                new Refused(
                        "parts-not-confirmed",
                        String.join(", ", draft.awaiting())
                                + " did not confirm their parts yet. Wait, or say in withoutParts why the hub goes on.");
            case HubApproved _, CommissionerAccepted _, Locked _ -> throw notOneOf(state, move);
        };
    }

    private static Decision accept(ReturnState state, String digest) {
        if (!(state instanceof HubApproved approved)) {
            throw notOneOf(state, new Move.Accept(digest));
        }
        return approved.digest().equals(digest)
                ? new Moved(approved.accepted(), "RET-04", "Accepted as the hub approved it.")
                : moved("the hub approved it");
    }

    private static Decision lock(ReturnState state, String digest, Standing standing) {
        if (!(state instanceof CommissionerAccepted accepted)) {
            throw notOneOf(state, new Move.Lock(digest));
        }
        if (standing.today().isBefore(standing.closeDate())) {
            return new Refused(
                    "quarter-not-closed",
                    "The figures of the quarter are taken as they are known on " + standing.closeDate()
                            + ", the 15th working day after its end. Lock the return on that day or later.");
        }
        return accepted.digest().equals(digest)
                ? new Moved(accepted.locked(), "RET-05", "Locked as accepted; later corrections are revisions.")
                : moved("the council accepted it");
    }

    private static Decision sendBack(ReturnState state, Standing standing) {
        var draft =
                switch (state) {
                    case HubApproved approved -> approved.sentBack(standing.parties());
                    case CommissionerAccepted accepted -> accepted.sentBack(standing.parties());
                    case Draft _, PartnerConfirmed _, Locked _ -> throw notOneOf(state, new Move.SendBack());
                };
        return new Moved(draft, "RET-06", "Sent back: every partner looks at its part again.");
    }

    private static Refused moved(String since) {
        return new Refused(
                "figures-moved",
                "Figures are counted otherwise than when " + since
                        + ": SEND_BACK, and agree on them as they are now. /approval says which parts changed.");
    }

    private static IllegalStateException notOneOf(ReturnState state, Move move) {
        return new IllegalStateException(move.kind() + " is no move of " + state.code());
    }
}
