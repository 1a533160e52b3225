package org.advocacyhub.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What provider-service tells of offers and cases. Key: referral id. Dates are truncated to the day in London. */
@Topic("cases")
public sealed interface CaseEvent extends IntegrationEvent {

    UUID referralId();

    @Override
    default String key() {
        return referralId().toString();
    }

    /** A partner said no, with a coded reason (C.6). */
    @Type("case.offer-declined.v1")
    record OfferDeclined(
            UUID referralId,
            UUID offerId,
            @Ref("partner") String partnerId,
            Instant declinedAt,
            @Code("C.6") String reason)
            implements CaseEvent {}

    /** A partner did not answer in time. */
    @Type("case.offer-lapsed.v1")
    record OfferLapsed(
            UUID referralId, UUID offerId, @Ref("partner") String partnerId, Instant lapsedAt) implements CaseEvent {}

    /** An offer was closed because the hub took it back; no partner may answer it any more. */
    @Type("case.offer-closed.v1")
    record OfferClosed(
            UUID referralId, UUID offerId, @Ref("partner") String partnerId, Instant closedAt) implements CaseEvent {}

    /**
     * A partner accepted an offer and named an advocate: the case is open.
     *
     * @param advocateId the advocate's reference, never a name
     * @param continuity how the advocate stands to the person's last support by this partner (S19): FIRST_TIME, SAME_ADVOCATE or
     *     OTHER_ADVOCATE; absent in what was told before that was said, and where the provider before supported the person and this
     *     partner did not
     */
    @Type("case.opened.v1")
    record CaseOpened(
            UUID referralId,
            UUID caseId,
            UUID offerId,
            @Ref("referral") String referralRef,
            @Ref("person, keyed hash") String personKey,
            @Ref("partner") String partnerId,
            @Ref("advocate") String advocateId,
            Instant openedAt,
            LocalDate openedOn,
            @Code("A.1.1") String serviceType,
            @Code("C.2") String band,
            @Optionally @Code("G.1") String district,
            boolean nonInstructed,
            @Optionally @Code("C.6 continuity") String continuity)
            implements CaseEvent {

        /** An opening that doesn't say whether the person was supported before. */
        public CaseOpened(
                UUID referralId,
                UUID caseId,
                UUID offerId,
                String referralRef,
                String personKey,
                String partnerId,
                String advocateId,
                Instant openedAt,
                LocalDate openedOn,
                String serviceType,
                String band,
                String district,
                boolean nonInstructed) {
            this(
                    referralId,
                    caseId,
                    offerId,
                    referralRef,
                    personKey,
                    partnerId,
                    advocateId,
                    openedAt,
                    openedOn,
                    serviceType,
                    band,
                    district,
                    nonInstructed,
                    null);
        }
    }

    /**
     * A partner accepted an offer and will name an advocate later: the case is open like one of {@link CaseOpened}, and no other
     * event of its opening is told.
     *
     * @param allocateDue the last day for naming one (C.2)
     */
    @Type("case.opened-unallocated.v1")
    record CaseOpenedUnallocated(
            UUID referralId,
            UUID caseId,
            UUID offerId,
            @Ref("referral") String referralRef,
            @Ref("person, keyed hash") String personKey,
            @Ref("partner") String partnerId,
            Instant openedAt,
            LocalDate openedOn,
            @Code("A.1.1") String serviceType,
            @Code("C.2") String band,
            @Optionally @Code("G.1") String district,
            boolean nonInstructed,
            LocalDate allocateDue)
            implements CaseEvent {

        /** The same opening as everybody reads it who does not ask for the advocate. */
        public CaseOpened with(String advocateId) {
            return new CaseOpened(
                    referralId,
                    caseId,
                    offerId,
                    referralRef,
                    personKey,
                    partnerId,
                    advocateId,
                    openedAt,
                    openedOn,
                    serviceType,
                    band,
                    district,
                    nonInstructed);
        }
    }

    /**
     * The partner of an open case named its advocate, or another one. Who was named with the acceptance stands in
     * {@link CaseOpened}.
     *
     * @param advocateId the advocate's reference, never a name
     * @param formerAdvocateId who had the case before, absent when nobody had it
     * @param continuity as in {@link CaseOpened}; absent when somebody had the case before
     */
    @Type("case.advocate-allocated.v1")
    record AdvocateAllocated(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            @Ref("advocate") String advocateId,
            Instant allocatedAt,
            LocalDate allocatedOn,
            @Optionally @Ref("advocate") String formerAdvocateId,
            @Optionally @Code("C.6 continuity") String continuity)
            implements CaseEvent {

        /** A naming that doesn't say whether the person was supported before. */
        public AdvocateAllocated(
                UUID referralId,
                UUID caseId,
                String partnerId,
                String advocateId,
                Instant allocatedAt,
                LocalDate allocatedOn,
                String formerAdvocateId) {
            this(referralId, caseId, partnerId, advocateId, allocatedAt, allocatedOn, formerAdvocateId, null);
        }
    }

    /** First substantive two-way contact with the person, or the visit of a non-instructed case (C.2). */
    @Type("case.first-contact-made.v1")
    record FirstContactMade(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            LocalDate contactOn,
            @Code("contact mode") String mode)
            implements CaseEvent {}

    /**
     * Why a day of the band is kept late or was: the partner says it before or after it has passed (A.10.2, C.2). The latest that is told of a
     * target stands.
     *
     * @param target what is late: the naming of an advocate, or the first contact
     */
    @Type("case.delay-explained.v1")
    record DelayExplained(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            @Code("C.2 target") String target,
            @Code("A.10.2 delay reason") String reason,
            LocalDate saidOn)
            implements CaseEvent {}

    /**
     * The person lost the capacity to instruct, or has it again, and the case goes on (A.12): what is counted apart for instructed and
     * non-instructed cases (D.5.1) counts by this from that day on.
     *
     * @param since the day from which on it holds, not before the opening
     * @param nonInstructed what the case is from then on
     * @param ruleId the row of A.12 that carries it
     */
    @Type("case.instruction-changed.v1")
    record CaseInstructionChanged(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            Instant changedAt,
            LocalDate since,
            boolean nonInstructed,
            @Ref("rule") String ruleId)
            implements CaseEvent {}

    /**
     * Time was worked (D.3).
     *
     * @param minutes 1 to 1440
     */
    @Type("case.activity-recorded.v1")
    record ActivityRecorded(
            UUID referralId,
            UUID caseId,
            UUID activityId,
            @Ref("partner") String partnerId,
            @Code("A.1.1") String serviceType,
            LocalDate workedOn,
            @Code("D.3") String category,
            int minutes)
            implements CaseEvent {}

    /**
     * Time that was told as {@link ActivityRecorded} was taken back, once: it counts no more, in the quarter in which it was
     * worked. What should have stood there is told as another activity (D.3).
     *
     * @param minutes as they were recorded, 1 to 1440: so many less
     */
    @Type("case.activity-reversed.v1")
    record ActivityReversed(
            UUID referralId,
            UUID caseId,
            UUID activityId,
            @Ref("partner") String partnerId,
            @Code("A.1.1") String serviceType,
            LocalDate workedOn,
            @Code("D.3") String category,
            int minutes,
            @Code("D.3 reversal reason") String reason)
            implements CaseEvent {}

    /**
     * The person answered one statement of the impact scale (D.5.2).
     *
     * @param statement IMP1, IMP2 or IMP3
     * @param point START or END
     * @param score 1 to 5
     */
    @Type("case.outcome-scored.v1")
    record OutcomeScored(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            LocalDate scoredOn,
            @Code("D.5.2") String statement,
            @Code("D.5.2 point") String point,
            int score)
            implements CaseEvent {}

    /**
     * The person, or an observer for a non-instructed case, answered the five outcome questions (D.5.1).
     * Each answer is YES, PARTLY, NO, NOT_APPLICABLE or DECLINED.
     *
     * @param observed answered by observation, reported apart
     * @param satisfaction the face that was chosen for how happy they are with the service (D.5.4, K-19): VERY_HAPPY, HAPPY, UNHAPPY
     *     or VERY_UNHAPPY; absent when none was
     * @param format how it was asked (D.5.4); absent where that was not said
     * @param askerKnown whether the partner's record says who asked or observed, who is never the advocate of the case; absent where the format is
     */
    @Type("case.feedback-given.v1")
    record FeedbackGiven(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            LocalDate givenOn,
            boolean observed,
            @Code("D.5.1") String cal1,
            @Code("D.5.1") String cal2,
            @Code("D.5.1") String cal3,
            @Code("D.5.1") String cal4,
            @Code("D.5.1") String cal5,
            @Optionally @Code("D.5.4 face") String satisfaction,
            @Optionally @Code("D.5.4 format") String format,
            @Optionally Boolean askerKnown)
            implements CaseEvent {

        /** Answers of which it is not said how they were asked. */
        public FeedbackGiven(
                UUID referralId,
                UUID caseId,
                String partnerId,
                LocalDate givenOn,
                boolean observed,
                String cal1,
                String cal2,
                String cal3,
                String cal4,
                String cal5,
                String satisfaction) {
            this(
                    referralId,
                    caseId,
                    partnerId,
                    givenOn,
                    observed,
                    cal1,
                    cal2,
                    cal3,
                    cal4,
                    cal5,
                    satisfaction,
                    null,
                    null);
        }

        /** Answers without a face. */
        public FeedbackGiven(
                UUID referralId,
                UUID caseId,
                String partnerId,
                LocalDate givenOn,
                boolean observed,
                String cal1,
                String cal2,
                String cal3,
                String cal4,
                String cal5) {
            this(referralId, caseId, partnerId, givenOn, observed, cal1, cal2, cal3, cal4, cal5, null);
        }
    }

    /**
     * What a case is about was said, for the first time or anew: the last one counts (D.4). Codes are those of the contract's
     * catalogue.
     *
     * @param issues all of them, the primary one too
     * @param subjects bodies that they are about, as far as that was said
     */
    @Type("case.issues-chosen.v1")
    record IssuesChosen(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            LocalDate chosenOn,
            @Code("D.4") String primaryIssue,
            List<@Code("D.4") String> issues,
            List<@Code("D.4 subject") String> subjects)
            implements CaseEvent {}

    /**
     * A question about a statutory decision was answered, for the first time or anew: the last answer to a question counts
     * (D.5.4).
     *
     * @param answers codes of the contract's catalogue; several where the question takes several
     * @param decidedOn the day of the decision; absent when it was not said with this answer. The last one said counts
     */
    @Type("case.decision-outcome-recorded.v1")
    record DecisionOutcomeRecorded(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            @Code("A.1.1") String serviceType,
            LocalDate recordedOn,
            @Code("D.5.4 question") String question,
            List<@Code("D.5.4 answer") String> answers,
            @Optionally LocalDate decidedOn)
            implements CaseEvent {

        /** An answer that says no day. */
        public DecisionOutcomeRecorded(
                UUID referralId,
                UUID caseId,
                String partnerId,
                String serviceType,
                LocalDate recordedOn,
                String question,
                List<String> answers) {
            this(referralId, caseId, partnerId, serviceType, recordedOn, question, answers, null);
        }
    }

    /**
     * A goal that the person had set was judged, once (D.5.4). Its words stay with the partner.
     *
     * @param baseline where it stood when it was set, 0 to 10
     * @param finalScore where it stands now, 0 to 10
     * @param achieved FULL, PART or NO
     */
    @Type("case.goal-judged.v1")
    record GoalJudged(
            UUID referralId,
            UUID caseId,
            UUID goalId,
            @Ref("partner") String partnerId,
            LocalDate judgedOn,
            int baseline,
            int finalScore,
            @Code("D.5.4 achieved") String achieved)
            implements CaseEvent {}

    /**
     * The case is closed (D.2).
     *
     * @param feedbackOffered the person was offered the survey: denominator of the response rate
     */
    @Type("case.closed.v1")
    record CaseClosed(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            LocalDate closedOn,
            @Code("D.2") String reason,
            boolean feedbackOffered)
            implements CaseEvent {}

    /**
     * The case rests (D.1.2).
     *
     * @param reviewOn when somebody looks at it again
     */
    @Type("case.held.v1")
    record CaseHeld(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            LocalDate heldOn,
            @Code("D.1.2 hold") String reason,
            LocalDate reviewOn)
            implements CaseEvent {}

    /** The case goes on after it rested (D.1.2). */
    @Type("case.resumed.v1")
    record CaseResumed(
            UUID referralId, UUID caseId, @Ref("partner") String partnerId, LocalDate resumedOn) implements CaseEvent {}

    /**
     * A closed case was taken up again for the same issue within 20 working days (D.1.2): it is the same case, and its closure
     * doesn't count.
     *
     * @param advocateId the advocate's reference, never a name
     */
    @Type("case.reopened.v1")
    record CaseReopened(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            @Ref("advocate") String advocateId,
            Instant reopenedAt,
            LocalDate reopenedOn)
            implements CaseEvent {}

    /**
     * Another partner took the case over (D.1.3). It is the same case: nothing is counted from the beginning again, and hours
     * stay with the partner that worked them.
     *
     * @param partnerId whose it is now
     * @param fromPartnerId whose it was
     * @param advocateId the new advocate's reference, never a name
     */
    @Type("case.transferred.v1")
    record CaseTransferred(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            @Ref("partner") String fromPartnerId,
            @Ref("advocate") String advocateId,
            Instant transferredAt,
            LocalDate transferredOn,
            @Code("D.1.3") String reason)
            implements CaseEvent {}

    /**
     * A successor took over the case of a partner that withdrew, and names an advocate later (F.9): the staff stayed, or whoever had
     * the case did. Everything else is as in {@link CaseTransferred}, which is not told then.
     *
     * @param partnerId whose it is now
     * @param fromPartnerId whose it was
     */
    @Type("case.transferred-unallocated.v1")
    record CaseTransferredUnallocated(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            @Ref("partner") String fromPartnerId,
            Instant transferredAt,
            LocalDate transferredOn,
            @Code("D.1.3") String reason)
            implements CaseEvent {

        /** The same change of hands as everybody reads it who does not ask for the advocate. */
        public CaseTransferred with(String advocateId) {
            return new CaseTransferred(
                    referralId, caseId, partnerId, fromPartnerId, advocateId, transferredAt, transferredOn, reason);
        }
    }

    /**
     * A partner found a conflict in a case that it works, and another one has to go on (A.13, D.1.3). The case stays where it is until
     * another partner takes it over, which {@link CaseTransferred} tells.
     *
     * @param transferId names this search in everything that follows from it
     * @param partnerId whose case it is
     */
    @Type("case.reassignment-wanted.v1")
    record ReassignmentWanted(
            UUID referralId,
            UUID caseId,
            UUID transferId,
            @Ref("partner") String partnerId,
            Instant wantedAt,
            @Code("D.1.3") String reason)
            implements CaseEvent {}

    /**
     * A partner that was asked to take a case over does not, or let its time pass: somebody else is to be asked.
     *
     * @param partnerId who was asked
     * @param reason why it declined; absent when it did not answer in time
     */
    @Type("case.reassignment-not-taken.v1")
    record ReassignmentNotTaken(
            UUID referralId,
            UUID caseId,
            UUID transferId,
            @Ref("partner") String partnerId,
            Instant notTakenAt,
            @Optionally @Code("C.6") String reason)
            implements CaseEvent {}

    /**
     * Nobody is looked for any more: the partner keeps the case, or it goes on elsewhere without a search.
     *
     * @param partnerId who had asked for it
     */
    @Type("case.reassignment-ended.v1")
    record ReassignmentEnded(
            UUID referralId,
            UUID caseId,
            UUID transferId,
            @Ref("partner") String partnerId,
            Instant endedAt) implements CaseEvent {}

    /** One more process of the Care Act for the same person in the same case (D.1.4): one case, n processes. */
    @Type("case.process-started.v1")
    record CaseProcessStarted(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            UUID processId,
            @Code("A.3.1") String process,
            LocalDate startedOn)
            implements CaseEvent {}

    /** A process within a case is over; the case goes on (D.1.4). */
    @Type("case.process-ended.v1")
    record CaseProcessEnded(
            UUID referralId, UUID caseId, @Ref("partner") String partnerId, UUID processId, LocalDate endedOn)
            implements CaseEvent {}

    /**
     * The advocate of an open case is not fit for it any more (A.15); told once for each case and lapse.
     *
     * @param advocateId the advocate's reference, never a name
     * @param raisedAt when it was found
     * @param lapsedOn the first day without fitness
     * @param reasons everything that has to be renewed
     */
    @Type("case.advocate-fitness-lapsed.v1")
    record AdvocateFitnessLapsed(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            @Ref("advocate") String advocateId,
            Instant raisedAt,
            @Code("A.1.1") String serviceType,
            LocalDate lapsedOn,
            List<@Code("A.15") String> reasons)
            implements CaseEvent {}

    /**
     * The advocate of an open case told the authority of a concern about the safety of the person or of others (H.5, K-21). What it is
     * about stays with the partner.
     *
     * @param identifiedOn the day on which the concern came up
     * @param raisedOn the day on which the authority was told
     */
    @Type("case.safeguarding-alert-raised.v1")
    record SafeguardingAlertRaised(
            UUID referralId,
            UUID caseId,
            UUID alertId,
            @Ref("partner") String partnerId,
            LocalDate identifiedOn,
            LocalDate raisedOn)
            implements CaseEvent {}

    /**
     * Somebody who has a paid representative is to be visited by another day (A.6): told at the opening of the case, whenever the last
     * visit is another one, and when a visit turned out to be none. The last one counts. Of a closed case none is awaited.
     *
     * @param lastVisitOn the last visit, by which the next one is due; absent before the first
     * @param dueOn the last day in time for the next
     */
    @Type("case.visit-due-changed.v1")
    record VisitDueChanged(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            @Optionally LocalDate lastVisitOn,
            LocalDate dueOn)
            implements CaseEvent {}

    /**
     * How it stands with the report that is owed in a case (A.5.6, K-32): always all of it, so the last one counts.
     *
     * @param dueOn the day agreed for it; absent while none is
     * @param reportedOn the day on which it went to the instructing person; absent while it didn't
     * @param excused there will be none, for a reason that the partner has recorded
     */
    @Type("case.report-standing-changed.v1")
    record ReportStandingChanged(
            UUID referralId,
            UUID caseId,
            @Ref("partner") String partnerId,
            @Optionally LocalDate dueOn,
            @Optionally LocalDate reportedOn,
            boolean excused)
            implements CaseEvent {}
}
