package org.advocacyhub.local.kent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What will happen to one referral, decided before the play begins, so that the order in which services answer can't
 * change it.
 *
 * @param number counts the referrals of a play from 1
 * @param arrivesAt London time
 * @param sender who sends it in
 * @param request body of {@code POST /referrals}
 * @param supplement what the referrer says later, when asked
 * @param withdrawal when it is taken back, if it still waits then
 * @param answers what partners say, first partner first; who comes after the last accepts
 * @param work what happens once there is a case
 */
public record Script(
        int number,
        ZonedDateTime arrivesAt,
        Sender sender,
        ObjectNode request,
        Optional<Supplement> supplement,
        Optional<Withdrawal> withdrawal,
        List<PartnerAnswer> answers,
        CasePlan work)
        implements Course {

    /** Who sends a referral in, and thereby with whose token. */
    public enum Sender {
        /** The public form, without an account. */
        PUBLIC_FORM,
        /** A council's or trust's own system. */
        PROFESSIONAL,
        /** A worker of the hub who types in what came by telephone, mail or from a ward. */
        HUB
    }

    /** The referrer's answer; {@code sections} is the body of {@code POST /referrals/{id}/information}. */
    public record Supplement(int workingDaysLater, ObjectNode sections) {}

    /** Taken back some days after it came. */
    public record Withdrawal(int daysLater, String by, String reason) {}

    /** What a partner does with an offer, after which part of the time that it has. */
    public record PartnerAnswer(Kind kind, String declineReason, double partOfTheTime) {

        /** The three things that can happen to an offer while it is open. */
        public enum Kind {
            ACCEPT,
            DECLINE,
            LAPSE
        }

        static PartnerAnswer accept(double partOfTheTime) {
            return new PartnerAnswer(Kind.ACCEPT, null, partOfTheTime);
        }
    }

    @Override
    public PartnerAnswer answer(int attempt) {
        return attempt <= answers.size() ? answers.get(attempt - 1) : PartnerAnswer.accept(0.5);
    }

    /**
     * How a case goes.
     *
     * @param contact when the person is first reached
     * @param contactPart where within the time allowed, 0 to 1; for a late one how late
     * @param tasks pieces of work after the first contact
     * @param startScores three scores from 1 to 5
     * @param endScores empty when nobody asks at the end
     * @param feedback five answers, empty when none is given
     * @param closesAfterWorkingDays counted from the first contact
     */
    public record CasePlan(
            Contact contact,
            double contactPart,
            List<Task> tasks,
            List<Integer> startScores,
            List<Integer> endScores,
            List<String> feedback,
            int closesAfterWorkingDays,
            String closureReason) {

        /** Whether and when the person is reached. */
        public enum Contact {
            IN_TIME,
            LATE,
            NEVER
        }
    }

    /** Minutes on a day, counted in working days from the first contact. */
    public record Task(int workingDaysAfterContact, String category, int minutes) {}
}
