package org.advocacyhub.monitoring.agreement.domain;

import static org.advocacyhub.monitoring.agreement.domain.Move.Kind.ACCEPT;
import static org.advocacyhub.monitoring.agreement.domain.Move.Kind.APPROVE;
import static org.advocacyhub.monitoring.agreement.domain.Move.Kind.CONFIRM;
import static org.advocacyhub.monitoring.agreement.domain.Move.Kind.LOCK;
import static org.advocacyhub.monitoring.agreement.domain.Move.Kind.REVISE;
import static org.advocacyhub.monitoring.agreement.domain.Move.Kind.SEND_BACK;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far a return of a contract and quarter has come. Each state has only the moves that exist (issue 7).
 *
 * <pre>
 *   DRAFT --confirm (each partner its part)--> PARTNER_CONFIRMED --approve--> HUB_APPROVED --accept--> COMMISSIONER_ACCEPTED --lock--> LOCKED
 *     |  '------------- approve without some, with a reason ---------------------^  |                        |                      | revise
 *     '<----------------------------------- send back ------------------------------'------------------------'                      '--> LOCKED
 * </pre>
 */
public sealed interface ReturnState {

    /**
     * Partners look at their parts.
     *
     * @param awaiting ids of the partners that have not confirmed theirs
     */
    record Draft(SortedSet<String> awaiting) implements ReturnState {

        public Draft {
            awaiting = Collections.unmodifiableSortedSet(new TreeSet<>(awaiting));
        }

        /** One part less to wait for; confirmed by all when it was the last. */
        public ReturnState confirmedBy(String partnerId) {
            var left = new TreeSet<>(awaiting);
            left.remove(partnerId);
            return left.isEmpty() ? new PartnerConfirmed() : new Draft(left);
        }

        /** The hub answers for the parts that nobody confirmed. */
        public HubApproved approved(String digest) {
            return new HubApproved(digest);
        }
    }

    /** Every partner has confirmed its part. */
    record PartnerConfirmed() implements ReturnState {

        public HubApproved approved(String digest) {
            return new HubApproved(digest);
        }
    }

    /** @param digest short name of the figures that the hub approved */
    record HubApproved(String digest) implements ReturnState {

        public CommissionerAccepted accepted() {
            return new CommissionerAccepted(digest);
        }

        public Draft sentBack(SortedSet<String> parties) {
            return new Draft(parties);
        }
    }

    /** @param digest short name of the figures that the hub approved and the council accepted */
    record CommissionerAccepted(String digest) implements ReturnState {

        public Locked locked() {
            return new Locked();
        }

        public Draft sentBack(SortedSet<String> parties) {
            return new Draft(parties);
        }
    }

    /** The figures are kept; what is counted otherwise later is a revision. */
    record Locked() implements ReturnState {}

    /** The moves that exist from here. */
    default List<Move.Kind> moves() {
        return switch (this) {
            case Draft _, PartnerConfirmed _ -> List.of(CONFIRM, APPROVE);
            case HubApproved _ -> List.of(ACCEPT, SEND_BACK);
            case CommissionerAccepted _ -> List.of(LOCK, SEND_BACK);
            case Locked _ -> List.of(REVISE);
        };
    }

    /** Its name on the wire and in the database. */
    default Code code() {
        return switch (this) {
            case Draft _ -> Code.DRAFT;
            case PartnerConfirmed _ -> Code.PARTNER_CONFIRMED;
            case HubApproved _ -> Code.HUB_APPROVED;
            case CommissionerAccepted _ -> Code.COMMISSIONER_ACCEPTED;
            case Locked _ -> Code.LOCKED;
        };
    }

    /** Names of the states. */
    enum Code {
        DRAFT,
        PARTNER_CONFIRMED,
        HUB_APPROVED,
        COMMISSIONER_ACCEPTED,
        LOCKED
    }
}
