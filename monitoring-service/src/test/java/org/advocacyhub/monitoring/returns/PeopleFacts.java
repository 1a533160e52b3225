package org.advocacyhub.monitoring.returns;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.UnmetNeedCalculator.Estimate;
import org.advocacyhub.monitoring.returns.domain.UnmetNeedCalculator.Persons;

/** What a return says of people, asked of the facts of the quarter: the reference that the cells have to agree with. */
final class PeopleFacts {

    static final String ROLLED_UP = """
            case left(e.ethnic_group, 2) when 'A_' then 'ASIAN' when 'B_' then 'BLACK' when 'M_' then 'MIXED'
                when 'W_' then 'WHITE' when 'O_' then 'OTHER' end""";

    private static final Map<String, String> ITEMS = Map.ofEntries(
            Map.entry("ageBand", "age_band"),
            Map.entry("ethnicGroup", "ethnic_group"),
            Map.entry("religion", "religion"),
            Map.entry("sexualOrientation", "sexual_orientation"),
            Map.entry("sex", "sex"),
            Map.entry("genderIdentity", "gender_identity"),
            Map.entry("disabled", "disabled"),
            Map.entry("maritalStatus", "marital_status"),
            Map.entry("pregnancyOrMaternity", "pregnancy"),
            Map.entry("carer", "carer"),
            Map.entry("veteran", "veteran"),
            Map.entry("asylumSeekerOrRefugee", "asylum"));

    private static final String SERVED = """
            from {facts}_case c join {facts}_referral r using (referral_id) left join {facts}_triage t using (referral_id)
            left join {facts}_equality e using (referral_id)
            where c.opened_on between ? and ? and r.contract_ref = ?
            """ + ReferralFacts.COUNTED;

    private static final String UNMET = """
            with unmet as (
                select u.service_type, u.reason, u.authority, r.person_key,
                       (select e.minutes from need_estimate e
                        where u.reason = 'NOT_COMMISSIONED' and e.service_type = u.service_type
                          and e.valid_from <= u.noted_on and (e.valid_to is null or e.valid_to > u.noted_on)) as minutes
                from {facts}_unmet u join {facts}_referral r using (referral_id) left join {facts}_triage t using (referral_id)
                where u.noted_on between ? and ? and r.contract_ref = ?
            """ + ReferralFacts.REFERRED + ")\n";

    private final FactQueries facts;
    private final String contractRef;

    PeopleFacts(FactQueries facts, String contractRef) {
        this.facts = facts;
        this.contractRef = contractRef;
    }

    /** E.4: by type, breakdown and code. */
    List<String> instructions(Quarter quarter) {
        return facts.list(
                """
                with eligible as (
                    select coalesce(t.decided_type, t.triaged_type, r.requested_type) as type, e.sex, e.ethnic_group, r.setting_type,
                           r.age_years
                    from {facts}_referral r join {facts}_triage t using (referral_id) left join {facts}_equality e using (referral_id)
                    where r.effective_on between ? and ? and r.contract_ref = ? and t.outcome like 'ELIGIBLE%'
                """ + ReferralFacts.REFERRED + """
                ), split as (
                    select type, 'total' as breakdown, '' as code from eligible
                    union all select type, 'sex', coalesce(sex, '') from eligible
                    union all select type, 'ethnicGroup', coalesce(ethnic_group, '') from eligible
                    union all select type, 'settingType', coalesce(setting_type, '') from eligible
                    union all select type, 'ageBand', case when age_years between 66 and 79 then '66_79' else 'other' end from eligible
                )
                select type || '/' || breakdown || '/' || code || '=' || count(*) as line from split
                where type like 'IMCA\\_%' group by type, breakdown, code
                """,
                row -> row.getString("line"),
                quarter.from(),
                quarter.to(),
                contractRef);
    }

    /** K-22: distinct persons, by reason, type and authority and in all. */
    List<Persons> unmet(Quarter quarter) {
        return facts.list(
                UNMET + """
                select case when grouping(reason) = 0 then 'reason' when grouping(service_type) = 0 then 'type'
                            when grouping(authority) = 0 then 'authority' else 'total' end as breakdown,
                       coalesce(reason, service_type, authority) as key, count(distinct person_key) as persons
                from unmet group by grouping sets ((reason), (service_type), (authority), ())
                """,
                row -> new Persons(row.getString("breakdown"), row.getString("key"), row.getLong("persons")),
                quarter.from(),
                quarter.to(),
                contractRef);
    }

    /** K-22: what the needs of types that are not commissioned would take, by type. */
    List<Estimate> estimates(Quarter quarter) {
        return facts.list(
                UNMET + "select service_type, sum(minutes) as minutes from unmet where minutes is not null group by 1",
                row -> new Estimate(row.getString("service_type"), row.getLong("minutes")),
                quarter.from(),
                quarter.to(),
                contractRef);
    }

    /** E.4: IMCA cases closed, by type and the days that they were open. */
    List<String> instructionsClosed(Quarter quarter) {
        return facts.list("""
                select c.service_type || '/' || greatest(0, c.closed_on - c.opened_on) || '=' || count(*) as line
                from {facts}_case c join {facts}_referral r using (referral_id) left join {facts}_triage t using (referral_id)
                where c.closed_on between ? and ? and r.contract_ref = ? and c.service_type like 'IMCA%'
                  and c.close_reason is distinct from 'OPENED_IN_ERROR' and t.state is distinct from 'DUPLICATE'
                group by c.service_type, greatest(0, c.closed_on - c.opened_on)
                """, row -> row.getString("line"), quarter.from(), quarter.to(), contractRef);
    }

    /** K-27: distinct persons with an answer, by item; items without any are left out. */
    Map<String, Long> answered(Quarter quarter) {
        var answered = new TreeMap<String, Long>();
        ITEMS.forEach((item, column) -> {
            var persons = facts.list(
                            "select count(distinct r.person_key) from {facts}_referral r left join {facts}_triage t using (referral_id)"
                                    + " join {facts}_equality e using (referral_id) where e." + column + " is not null"
                                    + " and r.effective_on between ? and ? and r.contract_ref = ? "
                                    + ReferralFacts.REFERRED,
                            row -> row.getLong(1),
                            quarter.from(),
                            quarter.to(),
                            contractRef)
                    .getFirst();
            if (persons > 0) {
                answered.put(item, persons);
            }
        });
        return answered;
    }

    /** K-04: distinct persons with a case opened of a new referral. */
    long hadAccess(Quarter quarter) {
        return facts.list(
                        "select count(distinct r.person_key) " + SERVED + " and not r.carried_over",
                        row -> row.getLong(1),
                        quarter.from(),
                        quarter.to(),
                        contractRef)
                .getFirst();
    }

    /** K-26: distinct persons with a case opened of whom something is known. */
    long served(Quarter quarter, String known) {
        return facts.list(
                        "select count(distinct r.person_key) filter (where " + known + " is not null) " + SERVED,
                        row -> row.getLong(1),
                        quarter.from(),
                        quarter.to(),
                        contractRef)
                .getFirst();
    }

    /** The same by what it is. */
    Map<String, Long> servedBy(Quarter quarter, String code) {
        return facts
                .list(
                        "select " + code + " as code, count(distinct r.person_key) as persons " + SERVED + " and "
                                + code + " is not null group by 1",
                        row -> Map.entry(row.getString("code"), row.getLong("persons")),
                        quarter.from(),
                        quarter.to(),
                        contractRef)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
