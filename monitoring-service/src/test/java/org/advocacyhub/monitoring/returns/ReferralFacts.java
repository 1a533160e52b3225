package org.advocacyhub.monitoring.returns;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.advocacyhub.monitoring.returns.FactQueries.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.monitoring.returns.domain.DueContact;
import org.advocacyhub.monitoring.returns.domain.DutyPromptCalculator.Prompts;
import org.advocacyhub.monitoring.returns.domain.DutyPromptCalculator.Replies;
import org.advocacyhub.monitoring.returns.domain.EligibilityCalculator.Outcome;
import org.advocacyhub.monitoring.returns.domain.MadeContact;
import org.advocacyhub.monitoring.returns.domain.OutOfAreaCalculator.Crossing;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.ReferralsCalculator.Count;
import org.advocacyhub.monitoring.returns.domain.ReferrerWaitCalculator.Waited;
import org.advocacyhub.monitoring.returns.domain.WaitingListCalculator.Waiting;

/**
 * What a return says of referrals, asked of the facts of the quarter and of nothing else: the reference that the cells have to
 * agree with.
 */
final class ReferralFacts {

    /** What E.2 leaves out everywhere; needs aliases r (referral) and t (triage). */
    static final String COUNTED = """
             and t.state is distinct from 'DUPLICATE'
             and not exists (select from {facts}_case e
                             where e.referral_id = r.referral_id and e.close_reason = 'OPENED_IN_ERROR')
            """;

    /** The same without what the provider before left open: of new referrals (ADR 0139). */
    static final String REFERRED = COUNTED + " and not r.carried_over ";

    private static final String RECEIVED = """
            with received as (
                select r.person_key, coalesce(t.decided_type, t.triaged_type, r.requested_type) as type, r.referrer_type,
                       r.team, t.district, r.client_group, r.channel, t.outcome, t.rule_id
                from {facts}_referral r left join {facts}_triage t using (referral_id)
                where r.contract_ref = ? and r.effective_on between ? and ?
            """ + REFERRED + ")\n";

    private final FactQueries facts;
    private final String contractRef;

    ReferralFacts(FactQueries facts, String contractRef) {
        this.facts = facts;
        this.contractRef = contractRef;
    }

    /** K-01. */
    List<Count> received(Quarter quarter) {
        return facts.list(
                RECEIVED + """
                select case when grouping(type) = 0 then 'type' when grouping(referrer_type) = 0 then 'referrerType'
                            when grouping(team) = 0 then 'team' when grouping(district) = 0 then 'district'
                            when grouping(client_group) = 0 then 'clientGroup' when grouping(channel) = 0 then 'channel'
                            else 'total' end as breakdown,
                       coalesce(type, referrer_type, team, district, client_group, channel) as key, count(*) as count
                from received
                group by grouping sets ((type), (referrer_type), (team), (district), (client_group), (channel), ())
                """,
                row -> new Count(row.getString("breakdown"), row.getString("key"), row.getLong("count")),
                contractRef,
                quarter.from(),
                quarter.to());
    }

    /** E.5: by type and client group. */
    Map<String, Long> referred(Quarter quarter) {
        return facts
                .list(
                        RECEIVED
                                + "select type || '/' || coalesce(client_group, '') as key, count(*) as count from received group by 1",
                        row -> Map.entry(row.getString("key"), row.getLong("count")),
                        contractRef,
                        quarter.from(),
                        quarter.to())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** E.5: working days until somebody answered, of the quarter's referrals. */
    long paused(Quarter quarter) {
        return facts.list("""
                        select coalesce(sum(t.paused_days), 0)
                        from {facts}_referral r join {facts}_triage t using (referral_id)
                        where r.contract_ref = ? and r.effective_on between ? and ?
                        """ + REFERRED, row -> row.getLong(1), contractRef, quarter.from(), quarter.to())
                .getFirst();
    }

    long persons(Quarter quarter) {
        return facts.list(
                        RECEIVED + "select count(distinct person_key) from received",
                        row -> row.getLong(1),
                        contractRef,
                        quarter.from(),
                        quarter.to())
                .getFirst();
    }

    long duplicates(Quarter quarter) {
        return facts.list("""
                        select count(*) from {facts}_referral r join {facts}_triage t using (referral_id)
                        where r.contract_ref = ? and r.effective_on between ? and ? and t.state = 'DUPLICATE' and not r.carried_over
                        """, row -> row.getLong(1), contractRef, quarter.from(), quarter.to())
                .getFirst();
    }

    /** K-02, K-03. */
    List<Outcome> outcomes(Quarter quarter) {
        return facts.list(
                RECEIVED + "select type, outcome, rule_id, count(*) as count from received group by 1, 2, 3",
                row -> new Outcome(
                        row.getString("type"),
                        row.getString("outcome"),
                        row.getString("rule_id"),
                        row.getLong("count")),
                contractRef,
                quarter.from(),
                quarter.to());
    }

    /** K-07. Nothing is owed any more to somebody who withdrew or for whom triage ended otherwise. */
    List<DueContact> due(Quarter quarter) {
        return facts.list(
                """
                select t.band, coalesce(t.decided_type, t.triaged_type) as type, t.contact_due, t.target_impossible,
                       (select min(c.first_contact_on) from {facts}_case c where c.referral_id = t.referral_id)
                           as contact_on,
                       least(r.withdrawn_on, t.ended_on,
                             (select min(c.closed_on) from {facts}_case c
                              where c.referral_id = t.referral_id
                                and c.close_reason in ('PERSON_WITHDREW', 'INSTRUCTION_WITHDRAWN'))) as left_on
                from {facts}_triage t join {facts}_referral r using (referral_id)
                where t.contact_due between ? and ? and r.contract_ref = ?
                """ + REFERRED,
                row -> new DueContact(
                        row.getString("band"),
                        row.getString("type"),
                        day(row, "contact_due"),
                        day(row, "contact_on"),
                        day(row, "left_on"),
                        row.getBoolean("target_impossible")),
                quarter.from(),
                quarter.to(),
                contractRef);
    }

    /** K-08. */
    List<MadeContact> made(Quarter quarter) {
        return facts.list(
                """
                select coalesce(t.band, c.band) as band, coalesce(t.decided_type, t.triaged_type, c.service_type) as type,
                       coalesce(t.effective_on, r.effective_on) as effective_on, c.first_contact_on,
                       coalesce(t.paused_days, 0) as paused_days
                from {facts}_case c join {facts}_referral r using (referral_id)
                     left join {facts}_triage t using (referral_id)
                where c.first_contact_on between ? and ? and r.contract_ref = ?
                """ + REFERRED,
                row -> new MadeContact(
                        row.getString("band"),
                        row.getString("type"),
                        day(row, "effective_on"),
                        day(row, "first_contact_on"),
                        row.getInt("paused_days")),
                quarter.from(),
                quarter.to(),
                contractRef);
    }

    /** K-10: who waits at the last moment of a day. */
    List<Waiting> waiting(LocalDate snapshot) {
        return facts.list(
                """
                select w.service_type, w.since
                from {facts}_waiting w join {facts}_referral r using (referral_id)
                     left join {facts}_triage t using (referral_id)
                where daterange(w.entered_on, w.left_on) @> ?::date and r.contract_ref = ?
                  and (r.withdrawn_on is null or r.withdrawn_on > ?)
                """ + REFERRED,
                row -> new Waiting(row.getString("service_type"), day(row, "since"), 1),
                snapshot,
                contractRef,
                snapshot);
    }

    /** K-09: by the calendar's own reckoning of working days. */
    List<Waited> waited(Quarter quarter) {
        record Wait(UUID referralId, String team, LocalDate askedOn, LocalDate answeredOn) {}
        var calendar = WorkingCalendar.england();
        return facts
                .list(
                        """
                        select r.referral_id, r.team, q.asked_on, q.answered_on
                        from {facts}_question q join {facts}_referral r using (referral_id)
                             left join {facts}_triage t using (referral_id)
                        where q.answered_on between ? and ? and r.contract_ref = ?
                        """ + REFERRED,
                        row -> new Wait(
                                row.getObject("referral_id", UUID.class),
                                row.getString("team"),
                                day(row, "asked_on"),
                                day(row, "answered_on")),
                        quarter.from(),
                        quarter.to(),
                        contractRef)
                .stream()
                .collect(groupingBy(Wait::referralId))
                .values()
                .stream()
                .map(waits -> new Waited(
                        waits.getFirst().team(),
                        waits.stream()
                                .mapToInt(wait -> calendar.between(wait.askedOn(), wait.answeredOn()))
                                .sum(),
                        1))
                .collect(groupingBy(waited -> waited, counting()))
                .entrySet()
                .stream()
                .map(same -> new Waited(same.getKey().team(), same.getKey().workingDays(), same.getValue()))
                .toList();
    }

    /** K-23. */
    List<Crossing> outOfArea(Quarter quarter) {
        return facts.list(
                """
                select case t.area_outcome when 'INBOUND_CHARGE' then 'INBOUND' else 'OUTBOUND' end as direction,
                       case t.area_outcome when 'OUTBOUND_SPOT' then r.place_council else t.area_council end as authority,
                       coalesce(t.decided_type, t.triaged_type, r.requested_type) as type, count(*) as count
                from {facts}_triage t join {facts}_referral r using (referral_id)
                where t.area_outcome in ('INBOUND_CHARGE', 'OUTBOUND_REFER', 'OUTBOUND_SPOT')
                  and r.effective_on between ? and ? and r.contract_ref = ?
                """ + REFERRED + " group by 1, 2, 3",
                row -> new Crossing(
                        row.getString("direction"),
                        row.getString("authority"),
                        row.getString("type"),
                        row.getLong("count")),
                quarter.from(),
                quarter.to(),
                contractRef);
    }

    private static final String PROMPTS = """
            from {facts}_prompt p join {facts}_referral r using (referral_id) left join {facts}_triage t using (referral_id)
            where p.%s between ? and ? and r.contract_ref = ?
            """ + REFERRED;

    /** K-24. */
    List<Prompts> prompted(Quarter quarter) {
        return facts.list(
                "select p.authority, p.service_type, p.reply, count(*) as count " + PROMPTS.formatted("prompted_on")
                        + " group by 1, 2, 3",
                row -> new Prompts(
                        row.getString("authority"),
                        row.getString("service_type"),
                        row.getString("reply"),
                        row.getLong("count")),
                quarter.from(),
                quarter.to(),
                contractRef);
    }

    List<Replies> promptsAnswered(Quarter quarter) {
        return facts.list(
                "select p.authority, p.service_type, p.working_days, count(*) as count "
                        + PROMPTS.formatted("answered_on") + " group by 1, 2, 3, p.reply",
                row -> new Replies(
                        row.getString("authority"),
                        row.getString("service_type"),
                        row.getInt("working_days"),
                        row.getLong("count")),
                quarter.from(),
                quarter.to(),
                contractRef);
    }

    /** K-05, K-06: Care Act referrals by team and outcome. */
    List<String> careAct(Quarter quarter) {
        return facts.list(RECEIVED + """
                select coalesce(team, '') || '/' || coalesce(outcome, '') || '=' || count(*) as line from received
                where starts_with(type, 'CARE_ACT') group by team, outcome
                """, row -> row.getString("line"), contractRef, quarter.from(), quarter.to());
    }
}
