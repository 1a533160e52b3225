package org.advocacyhub.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What triage-service tells: what was decided about a referral and who is to work it. Key: referral id. */
@Topic("allocations")
public sealed interface AllocationEvent extends IntegrationEvent {

    /** The referral that it is about; absent only where it is about the demand on a contract as a whole. */
    UUID referralId();

    @Override
    default String key() {
        return referralId().toString();
    }

    /**
     * The decision tables were read (domain.md A.2).
     *
     * @param serviceType the type that was decided on; differs from the requested one after UNSURE
     * @param outcome EligibilityOutcome of A.2
     * @param ruleId the row that decided
     * @param tableVersion version of the decision table, valid on the effective received date
     * @param reason the row's words
     * @param areaOutcome what follows from where the duty lies and where the person is (G.3); absent when told by an earlier release
     * @param responsibleCouncil GSS code of the council whose duty it is; absent while it is not known
     */
    @Type("allocation.eligibility-decided.v1")
    record EligibilityDecided(
            UUID referralId,
            Instant decidedAt,
            @Code("A.1.1") String serviceType,
            @Code("A.2") String outcome,
            @Ref("rule") String ruleId,
            @Ref("table version") String tableVersion,
            @Wording("decision table") String reason,
            @Optionally @Code("G.3") String areaOutcome,
            @Optionally @Code("G.1") String responsibleCouncil)
            implements AllocationEvent {

        /** A decision that says nothing of where the duty lies. */
        public EligibilityDecided(
                UUID referralId,
                Instant decidedAt,
                String serviceType,
                String outcome,
                String ruleId,
                String tableVersion,
                String reason) {
            this(referralId, decidedAt, serviceType, outcome, ruleId, tableVersion, reason, null, null);
        }
    }

    /**
     * The referrer has to say more before anything can be decided; the clock stops unless the band is P1 (C.5 rule 3).
     *
     * @param questions rule ids of what is asked
     */
    @Type("allocation.information-requested.v1")
    record InformationRequested(
            UUID referralId,
            Instant requestedAt,
            List<@Ref("rule") String> questions,
            @Wording("decision table") String reason)
            implements AllocationEvent {}

    /**
     * Accepted for advocacy, with a band and dates to keep (C.2 to C.5).
     *
     * @param effectiveReceivedDate the working day that counts as received (C.5 rule 1)
     * @param contactDue last day for the first contact
     * @param allocateDue last day for naming an advocate; absent for types that may wait
     * @param targetImpossible a fixed date leaves no working day: counted apart (C.3)
     * @param district GSS code; absent while a person has to pick it (G.2)
     * @param pausedDays working days for which the clock stood still before this decision
     */
    @Type("allocation.triaged.v1")
    record ReferralTriaged(
            UUID referralId,
            Instant triagedAt,
            @Code("A.1.1") String serviceType,
            @Code("C.2") String band,
            @Ref("rule") String bandRuleId,
            LocalDate effectiveReceivedDate,
            LocalDate contactDue,
            @Optionally LocalDate allocateDue,
            boolean targetImpossible,
            @Optionally @Code("G.1") String district,
            int pausedDays)
            implements AllocationEvent {}

    /**
     * A partner is asked to take the referral. From here on provider-service alone moves the offer.
     *
     * @param attempt 1 for the first partner asked
     * @param answerBy end of the acceptance window (C.6), office hours only
     * @param spotOrderId the approved order that pays for it (F.7); absent for what the contract pays for
     * @param underEighteen the person is, or may still be, under 18: A.15 asks for a DBS that covers work with children; absent when the
     *     age is not known
     * @param authorisationStart of a paid representative's work: first day of the standard authorisation (A.5.5), absent when not known
     * @param authorisationEnd its last day, and so that of the appointment (A.6)
     * @param courtHearing of a court representative's work: the day of the hearing (A.7), absent when not known
     * @param openSince of a case that was carried over: the day on which the provider before opened it; absent for new referrals
     */
    @Type("allocation.offer-made.v1")
    record OfferMade(
            UUID referralId,
            UUID offerId,
            @Ref("referral") String referralRef,
            @Ref("person, keyed hash") String personKey,
            @Ref("partner") String partnerId,
            int attempt,
            Instant offeredAt,
            Instant answerBy,
            @Code("A.1.1") String serviceType,
            @Code("C.2") String band,
            @Optionally @Code("G.1") String district,
            List<@Code("A.1.2") String> specialisms,
            @Optionally @Code("B.1 advocatePreference") String advocateGender,
            boolean nonInstructed,
            LocalDate effectiveReceivedDate,
            LocalDate contactDue,
            @Optionally LocalDate allocateDue,
            @Optionally UUID spotOrderId,
            @Optionally Boolean underEighteen,
            @Optionally LocalDate authorisationStart,
            @Optionally LocalDate authorisationEnd,
            @Optionally LocalDate courtHearing,
            @Optionally LocalDate openSince)
            implements AllocationEvent {

        /** An offer of what the contract pays for, about somebody of whom neither the age nor an appointment is known. */
        public OfferMade(
                UUID referralId,
                UUID offerId,
                String referralRef,
                String personKey,
                String partnerId,
                int attempt,
                Instant offeredAt,
                Instant answerBy,
                String serviceType,
                String band,
                String district,
                List<String> specialisms,
                String advocateGender,
                boolean nonInstructed,
                LocalDate effectiveReceivedDate,
                LocalDate contactDue,
                LocalDate allocateDue) {
            this(
                    referralId,
                    offerId,
                    referralRef,
                    personKey,
                    partnerId,
                    attempt,
                    offeredAt,
                    answerBy,
                    serviceType,
                    band,
                    district,
                    specialisms,
                    advocateGender,
                    nonInstructed,
                    effectiveReceivedDate,
                    contactDue,
                    allocateDue,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** The hub takes an offer back, because the referral was withdrawn or went elsewhere. */
    @Type("allocation.offer-recalled.v1")
    record OfferRecalled(
            UUID referralId,
            UUID offerId,
            @Ref("partner") String partnerId,
            Instant recalledAt,
            @Code("recall reason") String reason)
            implements AllocationEvent {}

    /**
     * A partner is asked to go on with an open case in which another one found a conflict (A.13, C.6, D.1.3). What becomes of it
     * provider-service alone decides and tells: {@code case.transferred} or {@code case.reassignment-not-taken}.
     *
     * @param transferId the search that it answers
     * @param attempt 1 for the first partner asked
     * @param answerBy end of the acceptance window (C.6), office hours only
     */
    @Type("allocation.reassignment-proposed.v1")
    record ReassignmentProposed(
            UUID referralId,
            UUID caseId,
            UUID transferId,
            @Ref("partner") String partnerId,
            int attempt,
            Instant proposedAt,
            Instant answerBy)
            implements AllocationEvent {}

    /** No partner has room and the band may wait (C.7). */
    @Type("allocation.waiting-list-entered.v1")
    record WaitingListEntered(
            UUID referralId,
            @Code("A.1.1") String serviceType,
            @Code("C.2") String band,
            @Optionally @Code("G.1") String district,
            Instant enteredAt,
            @Code("C.7 reason") String reason)
            implements AllocationEvent {}

    /** Nobody can take it and it must not wait: an extra purchase is needed (F.7). */
    @Type("allocation.spot-requested.v1")
    record SpotRequested(
            UUID referralId,
            @Code("A.1.1") String serviceType,
            @Code("C.2") String band,
            Instant requestedAt,
            @Code("F.7") String reason)
            implements AllocationEvent {}

    /** A duty is not being met; the commissioner has to act (D.1.1, A.3.3). */
    @Type("allocation.duty-escalated.v1")
    record DutyEscalated(
            UUID referralId,
            @Code("A.1.1") String serviceType,
            Instant escalatedAt,
            @Code("escalation reason") String reason)
            implements AllocationEvent {}

    /**
     * A person at the hub has to look before the referral can go on.
     *
     * @param reason what has to be decided, for example DISTRICT_UNRESOLVED
     */
    @Type("allocation.queued-for-person.v1")
    record QueuedForPerson(
            UUID referralId,
            Instant queuedAt,
            @Code("queue reason") String reason) implements AllocationEvent {}

    /**
     * More is asked for than the network can do (C.7, E.5): told once when it begins to hold, with the evidence of that moment.
     * Time spent CHASING_REFERRER is no part of it: monitoring-service knows it. Key: contract reference.
     *
     * @param pressureId names this time of pressure, in its end too
     * @param referralId the statutory referral that waits the longest beyond its target, when that raised it
     * @param trigger STATUTORY_BEYOND_TARGET, LIST_TOO_LONG, CASELOAD_TOO_HIGH or NO_REPLY
     * @param waiting people on the list
     * @param waitingByTypeAndBand the same by type and band
     * @param statutoryBeyondTarget statutory referrals that wait beyond the day by which an advocate had to be named
     * @param openCases cases open at the partners that told their advocates; absent, as the next two, while none did
     * @param wteHundredths full-time advocates of those partners, in hundredths
     * @param meanCaseloadHundredths cases for each full-time advocate, in hundredths
     * @param hoursRequestedOn day of the oldest request for hours without a reply; absent when there is none
     * @param workingDaysWithoutReply since then
     * @param waitingLimit what the contract bears: people on the list
     * @param caseloadLimit cases for each full-time advocate
     * @param replyLimit working days without a reply
     */
    @Type("allocation.demand-pressure.v1")
    record DemandPressure(
            @Ref("contract") String contractRef,
            UUID pressureId,
            @Optionally UUID referralId,
            Instant raisedAt,
            @Code("C.7 trigger") String trigger,
            int waiting,
            List<WaitingCount> waitingByTypeAndBand,
            int statutoryBeyondTarget,
            @Optionally Integer openCases,
            @Optionally Integer wteHundredths,
            @Optionally Integer meanCaseloadHundredths,
            @Optionally LocalDate hoursRequestedOn,
            @Optionally Integer workingDaysWithoutReply,
            int waitingLimit,
            int caseloadLimit,
            int replyLimit)
            implements AllocationEvent {

        @Override
        public String key() {
            return contractRef;
        }
    }

    /** How many of a type and band wait. */
    record WaitingCount(
            @Code("A.1.1") String serviceType, @Code("C.2") String band, int waiting) {}

    /** What raised demand pressure holds no longer (C.7). Key: contract reference. */
    @Type("allocation.demand-pressure-ended.v1")
    record DemandPressureEnded(
            @Ref("contract") String contractRef,
            UUID pressureId,
            @Optionally UUID referralId,
            Instant endedAt,
            @Code("C.7 trigger") String trigger)
            implements AllocationEvent {

        @Override
        public String key() {
            return contractRef;
        }
    }

    /**
     * Somebody is refused or lost, or has to wait, for a reason that lies with the service and not with the person: told for the register
     * of demand that is not met (K-22), once when it comes to that. What becomes of the referral is told apart.
     *
     * @param reason NO_CAPACITY, NOT_COMMISSIONED, OUT_OF_AREA, SPECIALISM_GAP or CEILING
     * @param authorityCode GSS code of the council that has to arrange it (G.3); absent while it is not known
     */
    @Type("allocation.need-not-met.v1")
    record NeedNotMet(
            UUID referralId,
            Instant arisenAt,
            @Code("A.1.1") String serviceType,
            @Code("K-22") String reason,
            @Optionally @Code("G.1") String authorityCode)
            implements AllocationEvent {}

    /**
     * Triage is over without a case (D.1.1, side exits).
     *
     * @param end REJECTED, REDIRECTED, OUT_OF_AREA, INFORMATION_ONLY, WITHDRAWN, DUPLICATE
     * @param redirectTo where the person is sent, when redirected: a type of A.1.1 or an agency
     */
    @Type("allocation.ended.v1")
    record TriageEnded(
            UUID referralId,
            Instant endedAt,
            @Code("D.1.1") String end,
            @Ref("rule") String ruleId,
            @Optionally @Code("redirect target") String redirectTo,
            @Wording("decision table") String reason)
            implements AllocationEvent {}

    /**
     * The days to keep moved without a new triage decision: a clock stood still (C.5 rule 3), or somebody at the hub changed
     * the band (C.2, C.3). Takes the place of what was told as triaged.
     *
     * @param cause PAUSE_ENDED, BAND_RAISED or BAND_LOWERED
     * @param offerId the offer that waits for an answer, whose days move along; absent without one
     * @param pausedDays working days for which the clock stood still in all
     */
    @Type("allocation.targets-changed.v1")
    record TargetsChanged(
            UUID referralId,
            Instant changedAt,
            @Code("cause of other targets") String cause,
            @Optionally UUID offerId,
            @Code("A.1.1") String serviceType,
            @Code("C.2") String band,
            @Ref("rule") String bandRuleId,
            LocalDate effectiveReceivedDate,
            LocalDate contactDue,
            @Optionally LocalDate allocateDue,
            boolean targetImpossible,
            @Optionally @Code("G.1") String district,
            int pausedDays)
            implements AllocationEvent {}

    /**
     * The person's age was put right after a partner was asked: what the offer said of it holds no longer (A.15). Told only when the yes
     * or no is another one. Who grows up in the middle of a case is not told of.
     *
     * @param offerId the offer that waits for an answer; absent without one
     * @param underEighteen as for an offer that is made; absent when the age is not known any more
     */
    @Type("allocation.age-corrected.v1")
    record AgeCorrected(
            UUID referralId,
            Instant correctedAt,
            @Optionally UUID offerId,
            @Optionally Boolean underEighteen) implements AllocationEvent {}

    /**
     * A day to keep is near or over and no partner has taken the referral yet. Told once for each day.
     *
     * @param kind CONTACT or ALLOCATE
     * @param due the last day for it (C.2)
     * @param since from this day on it is at risk
     */
    @Type("allocation.target-at-risk.v1")
    record TargetAtRisk(
            UUID referralId,
            Instant noticedAt,
            @Code("target kind") String kind,
            LocalDate due,
            LocalDate since,
            @Code("A.1.1") String serviceType,
            @Code("C.2") String band)
            implements AllocationEvent {}

    /**
     * Somebody else than the authority that holds the duty asked for the advocate: the authority is asked whether it does
     * (A.3.3).
     *
     * @param authorityCode GSS code of the authority
     * @param teamCode the authority's team that the referral names; absent without one
     * @param sendBy day by which the prompt has to have reached the authority
     * @param replyBy day by which the authority should reply
     * @param escalateAfter without a reply up to this day the commissioner is told
     */
    @Type("allocation.duty-prompted.v1")
    record DutyPrompted(
            UUID referralId,
            UUID promptId,
            Instant promptedAt,
            @Code("A.1.1") String serviceType,
            @Code("G.1") String authorityCode,
            @Optionally @Ref("referrer team") String teamCode,
            LocalDate sendBy,
            LocalDate replyBy,
            LocalDate escalateAfter)
            implements AllocationEvent {}

    /**
     * The authority replied to a duty prompt (A.3.3, K-24).
     *
     * @param reply ACCEPTED, DECLINED or NEEDS_MORE
     * @param reason why it declined; absent otherwise
     * @param workingDays from the prompt to the reply
     */
    @Type("allocation.duty-prompt-answered.v1")
    record DutyPromptAnswered(
            UUID referralId,
            UUID promptId,
            Instant answeredAt,
            @Code("duty prompt reply") String reply,
            @Optionally @Code("duty prompt decline reason") String reason,
            int workingDays)
            implements AllocationEvent {}
}
