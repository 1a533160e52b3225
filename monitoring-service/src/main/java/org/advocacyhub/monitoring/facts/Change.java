package org.advocacyhub.monitoring.facts;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * Every change that an event can make to the facts, in the order in which the changes of one batch are carried out.
 *
 * <p>Each change owns its columns, so that within a batch only the order inside one change matters, which is that of the
 * events. Each can be made again without effect: rows are replaced or left alone, sums grow only with a new activity.
 */
enum Change {
    /** Before the first cell of a contract: its series are numbered. */
    CONTRACT_HEARD(Contributions.NOTHING, Cells.series("{rows}"), "text"),
    REFERRAL_RECEIVED(
            Contributions.ALL,
            """
            insert into {facts}_referral (referral_id, contract_ref, person_key, received_on, effective_on,
                channel, requested_type, referrer_type, team, client_group, age_years, place_council, setting_type,
                complete, carried_over, carried_over_to)
            select * from {rows}
            on conflict (referral_id) do update set (contract_ref, person_key, received_on, effective_on,
                channel, requested_type, referrer_type, team, client_group, age_years, place_council, setting_type,
                complete, carried_over, carried_over_to)
              = (excluded.contract_ref, excluded.person_key, excluded.received_on, excluded.effective_on,
                excluded.channel, excluded.requested_type, excluded.referrer_type, excluded.team, excluded.client_group,
                excluded.age_years, excluded.place_council, excluded.setting_type, excluded.complete, excluded.carried_over,
                excluded.carried_over_to)
            """,
            "uuid text text date date text text text text text integer text text boolean boolean text"),
    /** Owns the facts together with {@link #REFERRAL_RECEIVED}, which always comes first for a key. */
    INFORMATION_GIVEN(Contributions.REFERRAL | Contributions.DECISION | Contributions.CASES | Contributions.WORK, """
            update {facts}_referral set channel = ?, requested_type = ?, referrer_type = ?, team = ?, client_group = ?,
                age_years = ?, place_council = ?, setting_type = ?, complete = ?
            where referral_id = ?
            """),
    /** After {@link #INFORMATION_GIVEN}: facts that are told later carry the matched team themselves. */
    TEAM_MATCHED(
            Contributions.REFERRAL | Contributions.DECISION,
            "update {facts}_referral set team = ? where referral_id = ?"),
    PERSON_CHANGED(
            Contributions.REFERRAL | Contributions.CASES,
            "update {facts}_referral set person_key = ? where referral_id = ?"),
    /** Answers and their withdrawal alike: the later one stands whole. */
    EQUALITY(Contributions.REFERRAL | Contributions.CASES | Contributions.DECISION, """
            insert into {facts}_equality (referral_id, age_band, ethnic_group, religion, sexual_orientation, sex, gender_identity,
                disabled, marital_status, pregnancy, carer, veteran, asylum)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (referral_id) do update set (age_band, ethnic_group, religion, sexual_orientation, sex, gender_identity,
                disabled, marital_status, pregnancy, carer, veteran, asylum)
              = (excluded.age_band, excluded.ethnic_group, excluded.religion, excluded.sexual_orientation, excluded.sex,
                excluded.gender_identity, excluded.disabled, excluded.marital_status, excluded.pregnancy, excluded.carer,
                excluded.veteran, excluded.asylum)
            """),
    REFERRAL_WITHDRAWN(
            Contributions.CONTACT | Contributions.WAITING,
            "update {facts}_referral set withdrawn_on = ? where referral_id = ?"),
    ELIGIBILITY(Contributions.DECISION | Contributions.CONTACT, """
            insert into {facts}_triage (referral_id, decided_type, outcome, rule_id, area_outcome, area_council)
            select * from {rows}
            on conflict (referral_id) do update set decided_type = excluded.decided_type, outcome = excluded.outcome,
                rule_id = excluded.rule_id, area_outcome = excluded.area_outcome, area_council = excluded.area_council
            """, "uuid text text text text text"),
    TARGETS(Contributions.DECISION | Contributions.CONTACT, """
            insert into {facts}_triage (referral_id, triaged_type, band, effective_on, contact_due, target_impossible,
                paused_days, district, allocate_due)
            select * from {rows}
            on conflict (referral_id) do update set (triaged_type, band, effective_on, contact_due, target_impossible,
                paused_days, district, allocate_due)
              = (excluded.triaged_type, excluded.band, excluded.effective_on, excluded.contact_due,
                excluded.target_impossible, excluded.paused_days, excluded.district, excluded.allocate_due)
            """, "uuid text text date date boolean integer text date"),
    TRIAGE_STATE(Contributions.STATE, """
            insert into {facts}_triage (referral_id, state, ended_on) select * from {rows}
            on conflict (referral_id) do update set state = excluded.state, ended_on = excluded.ended_on
            """, "uuid text date"),
    /** {@link #ELIGIBILITY}, {@link #TARGETS} and {@link #TRIAGE_STATE} of one referral. */
    TRIAGE_TOGETHER(
            Contributions.NOTHING,
            """
            insert into {facts}_triage (referral_id, decided_type, outcome, rule_id, area_outcome, area_council, triaged_type, band,
                effective_on, contact_due, target_impossible, paused_days, district, allocate_due, state, ended_on)
            select * from {rows}
            on conflict (referral_id) do update set (decided_type, outcome, rule_id, area_outcome, area_council, triaged_type, band,
                effective_on, contact_due, target_impossible, paused_days, district, allocate_due, state, ended_on)
              = (excluded.decided_type, excluded.outcome, excluded.rule_id, excluded.area_outcome, excluded.area_council,
                excluded.triaged_type, excluded.band, excluded.effective_on, excluded.contact_due, excluded.target_impossible,
                excluded.paused_days, excluded.district, excluded.allocate_due, excluded.state, excluded.ended_on)
            """,
            "uuid text text text text text text text date date boolean integer text date text date"),
    /** A partner is asked: it stays so, whatever it answers. */
    OFFERED(Contributions.REFERRAL, """
            insert into {facts}_offer (offer_id, referral_id, partner_id, service_type, offered_on) select * from {rows}
            on conflict (offer_id) do nothing
            """, "uuid uuid text text date"),
    WAITING_LEFT(Contributions.WAITING, """
            update {facts}_waiting as w set left_on = f.left_on from (
                select distinct on (s.event_id) s.event_id, l.left_on
                from {rows} with ordinality as l (left_on, referral_id, position)
                join {facts}_waiting s on s.referral_id = l.referral_id and s.left_on is null and s.entered_on <= l.left_on
                order by s.event_id, l.position
            ) as f where w.event_id = f.event_id
            """, "date uuid"),
    /** A person who comes back to the list has waited since the first time. */
    WAITING_ENTERED(Contributions.WAITING, """
            insert into {facts}_waiting (event_id, referral_id, entered_on, left_on, service_type, since)
            values (?, ?, ?, ?, ?, least(?, (select min(since) from {facts}_waiting where referral_id = ?)))
            on conflict (event_id) do update set left_on = excluded.left_on
            """),
    /** Triage goes on: it says what it decided, ends, or hands over to a person. */
    QUESTION_ANSWERED(Contributions.DECISION, """
            update {facts}_question as q set answered_on = f.answered_on from (
                select distinct on (s.event_id) s.event_id, greatest(s.asked_on, l.answered_on) as answered_on
                from {rows} with ordinality as l (answered_on, referral_id, position)
                join {facts}_question s on s.referral_id = l.referral_id and s.answered_on is null
                order by s.event_id, l.position
            ) as f where q.event_id = f.event_id
            """, "date uuid"),
    /** After {@link #QUESTION_ANSWERED}, which is about earlier ones. */
    QUESTION_ASKED(Contributions.DECISION, """
            insert into {facts}_question (event_id, referral_id, asked_on, answered_on) values (?, ?, ?, ?)
            on conflict (event_id) do update set answered_on = excluded.answered_on
            """),
    DUTY_PROMPTED(Contributions.DECISION, """
            insert into {facts}_prompt (prompt_id, referral_id, service_type, authority, prompted_on) values (?, ?, ?, ?, ?)
            on conflict (prompt_id) do nothing
            """),
    /** After {@link #DUTY_PROMPTED}, which always comes first for a prompt; the last reply stands. */
    DUTY_ANSWERED(
            Contributions.DECISION,
            "update {facts}_prompt set reply = ?, answered_on = ?, working_days = ? where prompt_id = ?"),
    CASE_OPENED(
            Contributions.CONTACT
                    | Contributions.CASES
                    | Contributions.SURVEY
                    | Contributions.IMPACT
                    | Contributions.WORK
                    | Contributions.CLOSED_WORK,
            """
            insert into {facts}_case as c (case_id, referral_id, partner_id, service_type, band, district, non_instructed,
                opened_on, named_by, named_on, continuity, first_contact_on)
            select * from {rows}
            on conflict (case_id) do update set (referral_id, partner_id, service_type, band, district,
                non_instructed, opened_on, first_contact_on)
              = (excluded.referral_id, excluded.partner_id, excluded.service_type, excluded.band, excluded.district,
                excluded.non_instructed, excluded.opened_on, least(c.first_contact_on, excluded.first_contact_on))
            """,
            "uuid uuid text text text text boolean date text date text date"),
    /** {@link #CASE_OPENED} and {@link #CASE_CLOSED} of one case. */
    CASE_TOGETHER(
            Contributions.NOTHING,
            """
            insert into {facts}_case as c (case_id, referral_id, partner_id, service_type, band, district, non_instructed,
                opened_on, named_by, named_on, continuity, first_contact_on, closed_on, close_reason, feedback_offered)
            select * from {rows}
            on conflict (case_id) do update set (referral_id, partner_id, service_type, band, district,
                non_instructed, opened_on, first_contact_on, closed_on, close_reason, feedback_offered)
              = (excluded.referral_id, excluded.partner_id, excluded.service_type, excluded.band, excluded.district,
                excluded.non_instructed, excluded.opened_on, least(c.first_contact_on, excluded.first_contact_on),
                excluded.closed_on, excluded.close_reason, excluded.feedback_offered)
            """,
            "uuid uuid text text text text boolean date text date text date date text boolean"),
    /** After {@link #CASE_OPENED}, which says so itself where somebody was named at once; the first who is named stands. */
    CASE_NAMED(
            Contributions.CASES,
            "update {facts}_case set named_by = ?, named_on = ?, continuity = ? where case_id = ? and named_on is null"),
    /** After {@link #CASE_OPENED}, whose partner it replaces. */
    CASE_TRANSFERRED(
            Contributions.WORK | Contributions.CASES | Contributions.CONTACT,
            "update {facts}_case set partner_id = ? where case_id = ?"),
    /** Whose a case is from a day on; of two for one day the later told stands (D.1.3). */
    ASSIGNED(Contributions.CASES, """
            insert into {facts}_assignment (case_id, since, partner_id) select * from {rows}
            on conflict (case_id, since) do update set partner_id = excluded.partner_id
            """, "uuid date text"),
    /** One after the other: what the last visit is now, nothing that was told of a later one holds any more. */
    VISIT_DUE(Contributions.CASES, """
            with taken_back as (
                delete from {facts}_visit where case_id = ? and last_visit_on > coalesce(?::date, '-infinity')
            )
            insert into {facts}_visit (case_id, last_visit_on, due_on) values (?, coalesce(?::date, '-infinity'), ?)
            on conflict (case_id, last_visit_on) do update set due_on = excluded.due_on
            """),
    REPORT_STANDING(Contributions.CASES, """
            insert into {facts}_report (case_id, owed, due_on, reported_on) values (?, ?, ?::date, ?::date)
            on conflict (case_id) do update set (owed, due_on, reported_on)
              = (excluded.owed, excluded.due_on, excluded.reported_on)
            """),
    DECISION_DATED(Contributions.CASES, """
            insert into {facts}_report (case_id, decided_on) values (?, ?)
            on conflict (case_id) do update set decided_on = excluded.decided_on
            """),
    ALERT_RAISED(Contributions.CASES, """
            insert into {facts}_alert (alert_id, case_id, identified_on, raised_on) values (?, ?, ?, ?)
            on conflict (alert_id) do nothing
            """),
    /** What a case is from a day on; of two for one day the later told stands. */
    INSTRUCTION_CHANGED(Contributions.SURVEY, """
            insert into {facts}_instruction (case_id, since, non_instructed) values (?, ?, ?)
            on conflict (case_id, since) do update set non_instructed = excluded.non_instructed
            """),
    /** Why a day of the band was not kept; of two for one target the later told stands. */
    DELAY_EXPLAINED(Contributions.CONTACT, """
            insert into {facts}_delay (case_id, target, reason) values (?, ?, ?)
            on conflict (case_id, target) do update set reason = excluded.reason
            """),
    /** Of a case that the same batch opens, {@link #CASE_OPENED} says it. */
    FIRST_CONTACT(Contributions.CONTACT, """
            update {facts}_case as c set first_contact_on = least(c.first_contact_on, f.day)
            from (select case_id, min(day) as day from {rows} as u (day, case_id) group by case_id) as f
            where c.case_id = f.case_id
            """, "date uuid"),
    ACTIVITY(Contributions.MINUTES, """
            with worked as (
                insert into {facts}_activity (activity_id, case_id, partner_id, worked_on, category, minutes, service_type,
                    referral_id)
                select * from {rows} as told (activity_id, case_id, partner_id, worked_on, category, minutes, service_type,
                    referral_id)
                where not exists (select from {facts}_activity known where known.activity_id = told.activity_id)
                returning case_id, date_trunc('quarter', worked_on::timestamp)::date as quarter_start, category, partner_id, minutes,
                    service_type, referral_id
            ), added as (
                select case_id, quarter_start, service_type, category, partner_id, sum(minutes) as minutes, count(*) as pieces,
                    any_value(referral_id) as referral_id
                from worked group by case_id, quarter_start, service_type, category, partner_id
            ), summed as (
                merge into {facts}_minutes as sum using added
                on sum.case_id = added.case_id and sum.quarter_start = added.quarter_start
                    and sum.service_type = added.service_type and sum.category = added.category
                    and sum.partner_id = added.partner_id
                when matched then update set minutes = sum.minutes + added.minutes, pieces = sum.pieces + added.pieces
                when not matched then
                    insert (case_id, quarter_start, service_type, category, partner_id, minutes, pieces, referral_id)
                    values (added.case_id, added.quarter_start, added.service_type, added.category, added.partner_id,
                        added.minutes, added.pieces, added.referral_id)
                returning sum.referral_id, sum.case_id, sum.quarter_start, sum.service_type, sum.category, sum.partner_id,
                    added.minutes, added.pieces
            )
            select array_agg(referral_id), array_agg(case_id), array_agg(quarter_start), array_agg(service_type),
                   array_agg(category), array_agg(partner_id), array_agg(minutes), array_agg(pieces)
            from summed where ? and referral_id not in (select * from unnest(?::uuid[]))
            """, "uuid uuid text date text integer text uuid"),
    /**
     * After {@link #ACTIVITY}, which always comes first for an activity. Its row goes, so that the sum shrinks once; heard
     * again from the recording on, it comes and goes once more.
     */
    ACTIVITY_REVERSED(Contributions.MINUTES, """
            with reversed as (
                delete from {facts}_activity as a using {rows} as r (activity_id, service_type)
                where a.activity_id = r.activity_id
                returning a.case_id, date_trunc('quarter', a.worked_on::timestamp)::date as quarter_start, a.category, a.partner_id,
                    a.minutes, r.service_type
            ), lost as (
                select case_id, quarter_start, service_type, category, partner_id, sum(minutes) as minutes, count(*) as pieces
                from reversed group by case_id, quarter_start, service_type, category, partner_id
            ), summed as (
                update {facts}_minutes as sum set minutes = sum.minutes - lost.minutes, pieces = sum.pieces - lost.pieces from lost
                where sum.case_id = lost.case_id and sum.quarter_start = lost.quarter_start
                  and sum.service_type = lost.service_type and sum.category = lost.category
                  and sum.partner_id = lost.partner_id
                returning sum.referral_id, sum.case_id, sum.quarter_start, sum.service_type, sum.category, sum.partner_id,
                    -lost.minutes as minutes, -lost.pieces as pieces
            )
            select array_agg(referral_id), array_agg(case_id), array_agg(quarter_start), array_agg(service_type),
                   array_agg(category), array_agg(partner_id), array_agg(minutes), array_agg(pieces)
            from summed where ? and referral_id not in (select * from unnest(?::uuid[]))
            """, "uuid text"),
    START_SCORE(Contributions.IMPACT, """
            insert into {facts}_score (case_id, statement, start_score) select * from {rows}
            on conflict (case_id, statement) do update set start_score = excluded.start_score
            """, "uuid text integer"),
    END_SCORE(Contributions.IMPACT, """
            insert into {facts}_score (case_id, statement, end_score) select * from {rows}
            on conflict (case_id, statement) do update set end_score = excluded.end_score
            """, "uuid text integer"),
    /** {@link #START_SCORE} and {@link #END_SCORE} of one statement. */
    SCORES_TOGETHER(Contributions.NOTHING, """
            insert into {facts}_score (case_id, statement, start_score, end_score) select * from {rows}
            on conflict (case_id, statement) do update set start_score = excluded.start_score, end_score = excluded.end_score
            """, "uuid text integer integer"),
    FEEDBACK(Contributions.SURVEY, """
            insert into {facts}_feedback (case_id, given_on, observed, cal1, cal2, cal3, cal4, cal5, satisfaction, format, asker_known)
            select * from {rows}
            on conflict (case_id) do update set (given_on, observed, cal1, cal2, cal3, cal4, cal5, satisfaction, format, asker_known)
              = (excluded.given_on, excluded.observed, excluded.cal1, excluded.cal2, excluded.cal3, excluded.cal4,
                excluded.cal5, excluded.satisfaction, excluded.format, excluded.asker_known)
            """, "uuid date boolean text text text text text text text boolean"),
    CASE_CLOSED(
            Contributions.CLOSURE
                    | Contributions.CONTACT
                    | Contributions.CASES
                    | Contributions.SURVEY
                    | Contributions.IMPACT
                    | Contributions.CLOSED_WORK,
            """
            update {facts}_case as c set closed_on = f.closed_on, close_reason = f.close_reason,
                feedback_offered = f.feedback_offered
            from {rows} as f (case_id, closed_on, close_reason, feedback_offered)
            where c.case_id = f.case_id
            """,
            "uuid date text boolean"),
    PARTNER_PROFILE(Contributions.NOTHING, """
            insert into {facts}_partner (partner_id, name, hub, status, size) values (?, ?, ?, ?, ?)
            on conflict (partner_id) do update set name = excluded.name, hub = excluded.hub, status = excluded.status,
                size = excluded.size
            """),
    SUBCONTRACT(Contributions.NOTHING, """
            insert into {facts}_subcontract (partner_id, position, contract_ref, lot, service_types, valid_from, valid_to,
                payment_terms, payment_days, annual_block_pence, rated_types, hourly_pence, districts, share_basis_points,
                specialisms)
            values (?, ?, ?, ?, string_to_array(?, ','), ?, ?::date, ?, ?::integer, ?::bigint, string_to_array(?, ','),
                string_to_array(?, ',')::integer[], string_to_array(?, ','), ?, string_to_array(?, ','))
            on conflict (partner_id, position) do update set (contract_ref, lot, service_types, valid_from, valid_to,
                payment_terms, payment_days, annual_block_pence, rated_types, hourly_pence, districts, share_basis_points,
                specialisms)
              = (excluded.contract_ref, excluded.lot, excluded.service_types, excluded.valid_from, excluded.valid_to,
                excluded.payment_terms, excluded.payment_days, excluded.annual_block_pence, excluded.rated_types,
                excluded.hourly_pence, excluded.districts, excluded.share_basis_points, excluded.specialisms)
            """),
    /** After {@link #SUBCONTRACT}: what a longer profile named before. */
    SUBCONTRACTS_GONE(Contributions.NOTHING, "delete from {facts}_subcontract where partner_id = ? and position >= ?"),
    PARTNER_CAPACITY(Contributions.NOTHING, """
            insert into {facts}_partner (partner_id, capacity, open_cases) values (?, ?, ?)
            on conflict (partner_id) do update set capacity = excluded.capacity, open_cases = excluded.open_cases
            """),
    /** Of two of one day the later told stands. */
    PARTNER_ADVOCATES(Contributions.NOTHING, """
            insert into {facts}_advocates (partner_id, since, advocates, wte_hundredths) values (?, ?, ?, ?)
            on conflict (partner_id, since) do update set advocates = excluded.advocates,
                wte_hundredths = excluded.wte_hundredths
            """),
    /** Of two of one day the later told stands. */
    PARTNER_FITNESS(Contributions.NOTHING, """
            insert into {facts}_fitness (partner_id, since, advocates, fit, imha_qualified, imha_in_time, imha_overdue)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (partner_id, since) do update set (advocates, fit, imha_qualified, imha_in_time, imha_overdue)
              = (excluded.advocates, excluded.fit, excluded.imha_qualified, excluded.imha_in_time, excluded.imha_overdue)
            """),
    /** Of two that begin on one day the later told stands. */
    ARRANGEMENT(Contributions.NOTHING, """
            insert into {facts}_arrangement (partner_id, contract_ref, lot, valid_from, valid_to, role, reference, signed_on,
                review_on)
            values (?, ?, ?, ?, ?::date, ?, ?, ?, ?)
            on conflict (partner_id, contract_ref, lot, valid_from) do update
            set (valid_to, role, reference, signed_on, review_on)
              = (excluded.valid_to, excluded.role, excluded.reference, excluded.signed_on, excluded.review_on)
            """),
    COMPLAINT_RECEIVED(Contributions.NOTHING, """
            insert into {facts}_complaint (complaint_id, contract_ref, partner_id, about, received_on) values (?, ?, ?, ?, ?)
            on conflict (complaint_id) do nothing
            """),
    /** After {@link #COMPLAINT_RECEIVED}, as the next. */
    COMPLAINT_ACKNOWLEDGED(
            Contributions.NOTHING, "update {facts}_complaint set acknowledged_on = ? where complaint_id = ?"),
    COMPLAINT_CLOSED(
            Contributions.NOTHING, "update {facts}_complaint set closed_on = ?, outcome = ? where complaint_id = ?"),
    COMPLIMENT_RECEIVED(Contributions.NOTHING, """
            insert into {facts}_compliment (compliment_id, contract_ref, partner_id, received_on) values (?, ?, ?, ?)
            on conflict (compliment_id) do nothing
            """),
    ISSUE_RAISED(Contributions.NOTHING, """
            insert into {facts}_systemic_issue (systemic_issue_id, partner_id, contract_ref, theme, subject, raised_on)
            values (?, ?, ?, ?, ?, ?)
            on conflict (systemic_issue_id) do update set (theme, subject, raised_on)
              = (excluded.theme, excluded.subject, excluded.raised_on)
            """),
    /** After {@link #ISSUE_RAISED}, which always comes first for an issue; the last response stands. */
    ISSUE_RESPONDED(
            Contributions.NOTHING,
            "update {facts}_systemic_issue set response = ?, change_achieved = ?, responded_on = ? where systemic_issue_id = ?"),
    PRESSURE_RAISED(Contributions.NOTHING, """
            insert into {facts}_pressure (pressure_id, contract_ref, raised_by, raised_on, waiting, beyond_target,
                open_cases, wte_hundredths, hours_requested_on, days_without_reply)
            values (?, ?, ?, ?, ?, ?, ?::integer, ?::integer, ?::date, ?::integer)
            on conflict (pressure_id) do nothing
            """),
    PRESSURE_ENDED(Contributions.NOTHING, "update {facts}_pressure set ended_on = ? where pressure_id = ?"),
    /** A need counts once for each reason, on the day on which it was first told. */
    NEED_NOT_MET(Contributions.REFERRAL, """
            insert into {facts}_unmet (referral_id, reason, noted_on, service_type, authority) values (?, ?, ?, ?, ?)
            on conflict (referral_id, reason) do nothing
            """),
    CONTRACT_CHANGED(Contributions.NOTHING, """
            insert into {facts}_contract_change (contract_ref, set_at, what) values (?, ?, ?)
            on conflict (contract_ref, set_at, what) do nothing
            """),
    /**
     * Something was heard that can move hours in the ledger: it looks at the referral a moment later. Only in the current
     * generation; a rebuild has all of them looked at when it takes over.
     */
    HOURS_DUE(Contributions.NOTHING, """
            insert into ledger_due (referral_id)
            select * from {rows}
            where '{facts}' = 'facts_' || coalesce((select active from fact_generation), 'a')
            """, "uuid"),
    /** Where the generation stands; the latest time never goes back. */
    HEARD(Contributions.NOTHING, """
            insert into {facts}_heard as known (topic, kafka_partition, next_offset, latest_time) values (?, ?, ?, ?)
            on conflict (topic, kafka_partition) do update set next_offset = greatest(known.next_offset, excluded.next_offset),
                latest_time = greatest(known.latest_time, excluded.latest_time)
            """);

    private final int parts;
    private final String template;
    private final List<String> types;

    /** Takes one row after the other. */
    Change(int parts, String template) {
        this(parts, template, "");
    }

    /**
     * Takes all rows at once.
     *
     * @param template {@code {rows}} in it stands for the rows, whose columns are sent as arrays
     * @param types of the columns, one after the other
     */
    Change(int parts, String template, String types) {
        this.parts = parts;
        this.template = template;
        this.types = types.isEmpty() ? List.of() : List.of(types.split(" "));
    }

    /** Types of the arrays by which it takes all rows at once; empty when it takes them one by one. */
    List<String> types() {
        return types;
    }

    /** Whether it answers which {@link MovedMinutes} it moved, if it is asked to, but for referrals that are looked at anyway. */
    boolean movesMinutes() {
        return parts == Contributions.MINUTES;
    }

    /** Which {@link Contributions} of its referral it can move, as bits. */
    int parts() {
        return parts;
    }

    String sql(Generation generation) {
        var columns = types.stream().map(type -> "?::" + type + "[]").collect(joining(", ", "unnest(", ")"));
        return generation.sql(template.replace("{rows}", columns));
    }
}
