package org.advocacyhub.provider.casework;

import org.advocacyhub.runtime.database.SqlStatement;

/** A case as it is written when it opens. What isn't named here begins as null, false or with its default. */
final class NewCase {

    private static final String INSERT = """
            insert into advocacy_case (id, referral_id, offer_id, referral_ref, person_key, service_type, band, district,
                advocate_gender, non_instructed, under_eighteen, contact_due, allocate_due, partner_id, advocate_id, state, opened_at, opened_on,
                assigned_on, allocated_on, total_minutes, rules_version, instruction_needed, report_needed, confidentiality_needed, agreement_within,
                review_every, reopen_within, unreachable_within, visit_first_within, visit_every, visit_due_on, appointed_by,
                appointment_prompt_before, appointment_longest, appointed_from, appointed_until, renewal_prompt_on, court_hearing_on,
                episode_id, previous_case_id, open_since, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                ?, 0)
            """;

    private NewCase() {}

    static SqlStatement statement(AdvocacyCase opened) {
        var origin = opened.origin();
        var rules = opened.steps().rules();
        var appointment = opened.steps().appointment();
        return new SqlStatement(
                INSERT,
                opened.id(),
                origin.referralId(),
                origin.offerId(),
                origin.referralRef(),
                origin.personKey(),
                origin.serviceType(),
                origin.band(),
                origin.district(),
                origin.advocateGender(),
                opened.isNonInstructed(),
                origin.underEighteen(),
                origin.contactDue(),
                origin.allocateDue(),
                opened.partnerId(),
                opened.advocateId(),
                opened.state(),
                opened.openedAt(),
                opened.openedOn(),
                opened.assignment().assignedOn(),
                opened.assignment().allocatedOn(),
                rules.version(),
                rules.instruction(),
                rules.report(),
                rules.confidentiality(),
                rules.agreementWithin(),
                rules.reviewEvery(),
                rules.reopenWithin(),
                rules.unreachableWithin(),
                rules.visits() == null ? null : rules.visits().firstWithin(),
                rules.visits() == null ? null : rules.visits().every(),
                opened.steps().visitDueOn(),
                appointment.map(kept -> kept.rules().by()).orElse(null),
                appointment.map(kept -> kept.rules().promptBefore()).orElse(null),
                appointment.map(kept -> kept.rules().longest()).orElse(null),
                appointment.map(CaseAppointment::from).orElse(null),
                appointment.map(CaseAppointment::until).orElse(null),
                appointment.map(CaseAppointment::renewalPromptOn).orElse(null),
                appointment.map(CaseAppointment::courtHearingOn).orElse(null),
                opened.links().episodeId(),
                opened.links().previousCaseId(),
                origin.openSince());
    }
}
