package org.advocacyhub.monitoring.facts;

/** The parts of {@link Contributions} that say who was referred and served, from where, and for whom was waited. */
final class PeopleContributions {

    /**
     * K-23, by effective received date: another council's duty and the person is here; or the person is elsewhere, whether the duty is
     * that council's or ours. By the other council.
     */
    static final String OF_OUT_OF_AREA = """
            select d.referral_id, d.contract_ref, 'OUT_OF_AREA', 'Q', d.received_on,
                   case d.area_outcome when 'INBOUND_CHARGE' then 'INBOUND' else 'OUTBOUND' end,
                   coalesce(case d.area_outcome when 'OUTBOUND_SPOT' then d.place_council else d.area_council end, ''),
                   d.type, 0, 1
            from due d
            where d.parts & 128 <> 0 and d.referred and d.area_outcome in ('INBOUND_CHARGE', 'OUTBOUND_REFER', 'OUTBOUND_SPOT')
            """;

    /** E.4: instructions of an IMCA that were found eligible, split in five ways; and how long the cases took that were closed. */
    static final String OF_INSTRUCTIONS = """
            select d.referral_id, d.contract_ref, 'INSTRUCTION', 'Q', d.received_on, d.type, v.breakdown, v.code, 0, 1
            from due d left join {facts}_equality e on e.referral_id = d.referral_id
            cross join lateral (
                select 'total', ''
                union all select 'ageBand', case when d.age_years >= 80 then '80_PLUS' when d.age_years >= 66 then '66_79'
                        when d.age_years >= 46 then '46_65' when d.age_years >= 31 then '31_45'
                        when d.age_years >= 18 then '18_30' when d.age_years >= 16 then '16_17' else '' end
                union all select 'sex', coalesce(e.sex, '')
                union all select 'ethnicGroup', coalesce(e.ethnic_group, '')
                union all select 'settingType', coalesce(d.setting_type, '')
            ) as v (breakdown, code)
            where d.parts & 128 <> 0 and d.referred and starts_with(d.type, 'IMCA_')
              and d.outcome in ('ELIGIBLE', 'ELIGIBLE_POWER', 'ELIGIBLE_CONTRACT')
            union all
            select c.referral_id, c.contract_ref, 'INSTRUCTION_CLOSED', 'Q', c.closed_on, c.service_type, '', '',
                   greatest(0, c.closed_on - c.opened_on), 1
            from cases c where c.parts & 4 <> 0 and c.closed and starts_with(c.service_type, 'IMCA_')
            """;

    /** K-27: who answered, by item and the day of the referral; K-04 and K-26: who was served, by the day on which a case was opened; whose case was carried over has had access before (K-04). */
    static final String OF_PERSONS = """
            select d.referral_id, d.contract_ref, 'PERSON_ANSWERED', 'Q', d.received_on, d.person_key, v.item, '', 0, 1
            from due d join {facts}_equality e on e.referral_id = d.referral_id
            cross join lateral (
                select 'ageBand', e.age_band
                union all select 'ethnicGroup', e.ethnic_group
                union all select 'religion', e.religion
                union all select 'sexualOrientation', e.sexual_orientation
                union all select 'sex', e.sex
                union all select 'genderIdentity', e.gender_identity
                union all select 'disabled', e.disabled
                union all select 'maritalStatus', e.marital_status
                union all select 'pregnancyOrMaternity', e.pregnancy
                union all select 'carer', e.carer
                union all select 'veteran', e.veteran
                union all select 'asylumSeekerOrRefugee', e.asylum
            ) as v (item, code)
            where d.parts & 1 <> 0 and d.referred and v.code is not null
            union all
            select c.referral_id, c.contract_ref, 'PERSON_SERVED', 'Q', c.opened_on, c.person_key, v.breakdown, v.key, 0, 1
            from cases c cross join lateral (select 'total', '' union all select 'district', coalesce(c.case_district, '')) as v (breakdown, key)
            where c.parts & 4 <> 0 and c.referred
            union all
            select c.referral_id, c.contract_ref, 'PERSON_SERVED', 'Q', c.opened_on, c.person_key, v.item, k.key, 0, 1
            from cases c join {facts}_equality e on e.referral_id = c.referral_id
            cross join lateral (values {compared}) as v (item, code)
            cross join lateral (select '' union all select v.code) as k (key)
            where c.parts & 4 <> 0 and c.counted and v.code is not null
            """.replace("{compared}", ComparedAnswers.ROWS);

    /** K-22: who was not served, by the day on which it came to that; what is not commissioned, by the minutes that it would take. */
    static final String OF_UNMET_NEED = """
            select d.referral_id, d.contract_ref, v.measure, 'Q', u.noted_on, v.d1, v.d2, v.d3, 0, v.n
            from due d join {facts}_unmet u on u.referral_id = d.referral_id
            left join need_estimate e on u.reason = 'NOT_COMMISSIONED' and e.service_type = u.service_type
                and e.valid_from <= u.noted_on and (e.valid_to is null or e.valid_to > u.noted_on)
            cross join lateral (
                select 'PERSON_UNMET', d.person_key, 'total', '', 1::bigint
                union all select 'PERSON_UNMET', d.person_key, 'reason', u.reason, 1::bigint
                union all select 'PERSON_UNMET', d.person_key, 'type', u.service_type, 1::bigint
                union all select 'PERSON_UNMET', d.person_key, 'authority', coalesce(u.authority, ''), 1::bigint
                union all select 'UNMET_MINUTES', u.service_type, '', '', e.minutes::bigint
            ) as v (measure, d1, d2, d3, n)
            where d.parts & 1 <> 0 and d.referred and v.n is not null
            """;

    /** K-09: the waits of a referral that ended in a quarter, together, on the day of the last answer. K-24: by prompt and by reply. */
    static final String OF_WAITS = """
            select d.referral_id, d.contract_ref, 'REFERRER_ANSWERED', 'DQ', max(q.answered_on), d.team, '', '',
                   sum(coalesce(answered.number - asked.number, 0))::integer, 1
            from due d join {facts}_question q on q.referral_id = d.referral_id
            left join working_day answered on answered.day = q.answered_on
            left join working_day asked on asked.day = q.asked_on
            where d.parts & 128 <> 0 and d.referred and q.answered_on is not null
            group by d.referral_id, d.contract_ref, d.team, date_trunc('quarter', q.answered_on::timestamp)
            union all
            select d.referral_id, d.contract_ref, v.measure, 'DQ', v.day, p.authority, p.service_type, coalesce(p.reply, ''),
                   v.value, 1
            from due d join {facts}_prompt p on p.referral_id = d.referral_id
            cross join lateral (
                select 'DUTY_PROMPTED', p.prompted_on, 0
                union all select 'DUTY_ANSWERED', p.answered_on, p.working_days
            ) as v (measure, day, value)
            where d.parts & 128 <> 0 and d.referred and v.day is not null
            """;

    private PeopleContributions() {}
}
