package org.advocacyhub.provider.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.advocate.Succession;
import org.advocacyhub.provider.casework.PassToSuccessor;
import org.advocacyhub.provider.offer.RecallForSuccessor;
import org.advocacyhub.provider.partner.GivenUpWork;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.provider.partner.domain.GivenUp;
import org.advocacyhub.provider.partner.domain.Territory;
import org.advocacyhub.provider.partner.domain.WorkGivenUp;
import org.advocacyhub.provider.transfer.SettleForSuccessor;
import org.advocacyhub.provider.withdrawal.Withdrawal.Terms;
import org.advocacyhub.provider.withdrawal.domain.NoticeRules;
import org.advocacyhub.provider.withdrawal.domain.Warning;
import org.advocacyhub.provider.withdrawal.domain.Warning.Code;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Refusal.FieldError;

/** What a withdrawal would move, as things stand, and what speaks against it; changes nothing. */
@ApplicationScoped
class PlanWithdrawal {

    /**
     * Somebody who works for the partner.
     *
     * @param cases open cases that the withdrawal concerns
     */
    record Member(String advocateId, boolean goes, long cases) {}

    /** @param transfers of cases that others asked the partner to take over */
    record Plan(
            WorkGivenUp work,
            List<PassToSuccessor.Open> cases,
            List<UUID> offers,
            List<UUID> transfers,
            List<Member> staff,
            List<Warning> warnings) {}

    private final Partners partners;
    private final GivenUpWork givenUpWork;
    private final Succession succession;
    private final PassToSuccessor passToSuccessor;
    private final RecallForSuccessor recall;
    private final SettleForSuccessor transfers;
    private final NoticePeriods noticePeriods;
    private final Clock clock;

    PlanWithdrawal(
            Partners partners,
            GivenUpWork givenUpWork,
            Succession succession,
            PassToSuccessor passToSuccessor,
            RecallForSuccessor recall,
            SettleForSuccessor transfers,
            NoticePeriods noticePeriods,
            Clock clock) {
        this.partners = partners;
        this.givenUpWork = givenUpWork;
        this.succession = succession;
        this.passToSuccessor = passToSuccessor;
        this.recall = recall;
        this.transfers = transfers;
        this.noticePeriods = noticePeriods;
        this.clock = clock;
    }

    /** The same in a transaction of its own. */
    @Transactional
    Plan preview(EveryPartner scope, String partnerId, Terms terms) {
        return of(scope, partnerId, terms);
    }

    /**
     * @throws Refusal 404 without the partner; 400 naming the fields that can't stand; 422 {@code hub-stays}
     */
    @Transactional(TxType.MANDATORY)
    Plan of(EveryPartner scope, String partnerId, Terms terms) {
        partners.mustExist(scope, partnerId);
        refuseFaults(scope, partnerId, terms);
        var work = givenUpWork.plan(scope, Withdrawal.order(null, partnerId, terms));
        var cases = passToSuccessor.open(scope, partnerId, work);
        var staff = succession.staff(scope, partnerId);
        refuseStaff(staff, terms, work);
        var members = staff.stream()
                .map(member ->
                        new Member(member.advocateId(), goes(member, terms), casesOf(cases, member.advocateId())))
                .toList();
        return new Plan(
                work,
                cases,
                recall.waiting(scope, partnerId, work),
                transfers.asked(scope, partnerId, work),
                members,
                warnings(scope, terms, work, cases, staff, members));
    }

    private void refuseFaults(EveryPartner scope, String partnerId, Terms terms) {
        if (partners.isHub(scope, partnerId)) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "hub-stays",
                    "The lead provider holds the contract: it can't withdraw.");
        }
        var today = LocalDate.now(clock);
        var faults = new ArrayList<FieldError>();
        if (partnerId.equals(terms.successor())) {
            faults.add(new FieldError("successor", "same-partner", "Name the partner that goes on."));
        } else if (!partners.exists(scope, terms.successor())) {
            faults.add(new FieldError("successor", "unknown-partner", "There is no such partner."));
        }
        if (terms.effectiveOn().isBefore(today)) {
            faults.add(new FieldError("effectiveOn", "in-the-past", "Name today or a later day."));
        }
        if (terms.noticeOn().isAfter(today)) {
            faults.add(new FieldError("noticeOn", "in-the-future", "Record it once notice has been given."));
        }
        if (!terms.staffTransfers() && !terms.staff().isEmpty()) {
            faults.add(new FieldError("staff", "no-staff-transfers", "Leave it out, or send staffTransfers true."));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid("invalid-request", "The withdrawal can't stand so.", faults);
        }
    }

    /** Who is assigned to what is given up (TUPE reg 4), only people can say, unless it is everybody. */
    private static void refuseStaff(List<Succession.Member> staff, Terms terms, WorkGivenUp work) {
        if (terms.staffTransfers() && terms.staff().isEmpty() && !work.isEverything()) {
            throw Refusal.invalid(
                    "staff", "staff-wanted", "The partner keeps other work: name the advocates who go along.");
        }
        for (var named : terms.staff()) {
            if (staff.stream()
                    .noneMatch(member -> member.paid() && member.advocateId().equals(named))) {
                throw Refusal.invalid(
                        "staff",
                        "no-paid-advocate",
                        named + " is no paid advocate of the partner: volunteers don't go along.");
            }
        }
    }

    private List<Warning> warnings(
            EveryPartner scope,
            Terms terms,
            WorkGivenUp work,
            List<PassToSuccessor.Open> cases,
            List<Succession.Member> staff,
            List<Member> members) {
        var warnings = new ArrayList<Warning>();
        NoticeRules.check(
                        terms.noticeOn(),
                        terms.effectiveOn(),
                        noticePeriods.days(terms.effectiveOn()),
                        terms.staffTransfers(),
                        terms.noticeWaiver() != null)
                .ifPresent(warnings::add);
        var there = partners.territories(scope, terms.successor(), terms.effectiveOn());
        work.givenUp().stream()
                .filter(given -> !isContracted(there, given))
                .map(given -> new Warning(
                        Code.SUCCESSOR_NOT_CONTRACTED,
                        "C.6",
                        "%s is not contracted for all of %s on %s: without a sub-contract it gets the open cases and no new referrals."
                                .formatted(terms.successor(), given.lot(), terms.effectiveOn())))
                .forEach(warnings::add);
        for (int index = 0; index < members.size(); index++) {
            var member = members.get(index);
            if (member.goes() && succession.isTaken(scope, terms.successor(), member.advocateId())) {
                warnings.add(new Warning(
                        Code.ADVOCATE_ID_TAKEN,
                        "F.9",
                        "%s has an advocate %s already: who comes gets another id."
                                .formatted(terms.successor(), member.advocateId())));
            }
            if (member.goes() && staff.get(index).openCases() > member.cases()) {
                warnings.add(new Warning(
                        Code.ADVOCATE_LEAVES_CASES,
                        "F.9",
                        member.advocateId() + " goes and has cases that stay: the partner has to name somebody."));
            }
        }
        var without = cases.stream()
                .filter(open -> members.stream()
                        .noneMatch(
                                member -> member.goes() && member.advocateId().equals(open.advocateId())))
                .count();
        if (without > 0) {
            warnings.add(new Warning(
                    Code.CASES_WITHOUT_ADVOCATE,
                    "F.9",
                    without + " open cases come without their advocate: the successor has to name somebody at once."));
        }
        return List.copyOf(warnings);
    }

    private static boolean isContracted(List<Territory> there, GivenUp given) {
        return given.serviceTypes().stream()
                .allMatch(type -> given.districts().isEmpty()
                        ? there.stream().anyMatch(one -> one.districts().isEmpty() && one.covers(type, null))
                        : given.districts().stream()
                                .allMatch(district -> there.stream().anyMatch(one -> one.covers(type, district))));
    }

    private static boolean goes(Succession.Member member, Terms terms) {
        return terms.staffTransfers()
                && member.paid()
                && (terms.staff().isEmpty() || terms.staff().contains(member.advocateId()));
    }

    private static long casesOf(List<PassToSuccessor.Open> cases, String advocateId) {
        return cases.stream()
                .filter(open -> advocateId.equals(open.advocateId()))
                .count();
    }
}
