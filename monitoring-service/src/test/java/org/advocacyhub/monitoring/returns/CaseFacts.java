package org.advocacyhub.monitoring.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.monitoring.returns.domain.ImpactCalculator.Change;
import org.advocacyhub.monitoring.returns.domain.OutcomeCalculator.Survey;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.WorkedTime;

/** What a return says of cases and time, asked of the facts of the quarter: the reference that the cells have to agree with. */
final class CaseFacts {

    private static final String CASES = """
            {facts}_case c join {facts}_referral r using (referral_id) left join {facts}_triage t using (referral_id)
            """;
    private static final String CLOSED = CASES + """
             %s where c.closed_on between ? and ? and r.contract_ref = ?
               and c.close_reason is distinct from 'OPENED_IN_ERROR' and t.state is distinct from 'DUPLICATE'
            """;
    private static final String OPENED = "from " + CASES + " where c.opened_on between ? and ? and r.contract_ref = ?";

    /** What is counted as observed (D.5.1): so answered, or of a case that was a non-instructed one on the day. */
    private static final String OBSERVED = """
            (%2$s or coalesce((select i.non_instructed from {facts}_instruction i where i.case_id = c.case_id and i.since <= %1$s
                               order by i.since desc limit 1), c.non_instructed))
            """;

    /** Whose a case is on a day. */
    private static final String HOLDER = """
            select h.partner_id from {facts}_assignment h where h.case_id = c.case_id and h.since <= %s order by h.since desc limit 1
            """;

    private static final String TAKEN_OVER =
            "{facts}_referral r left join {facts}_triage t using (referral_id) where r.carried_over and r.received_on <= ? and r.contract_ref = ? "
                    + ReferralFacts.COUNTED;

    private final FactQueries facts;
    private final String contractRef;

    CaseFacts(FactQueries facts, String contractRef) {
        this.facts = facts;
        this.contractRef = contractRef;
    }

    long opened(Quarter quarter) {
        return count("select count(*) " + OPENED + ReferralFacts.COUNTED, quarter);
    }

    long openedInError(Quarter quarter) {
        return count("select count(*) " + OPENED + " and c.close_reason = 'OPENED_IN_ERROR'", quarter);
    }

    /** Open at any time in the quarter (E.2). */
    long active(Quarter quarter) {
        return count("select count(*) from " + CASES + """
                where daterange(c.opened_on,
                        case when c.closed_on < c.opened_on then c.opened_on else c.closed_on end, '[]')
                    && daterange(?, ?, '[]') and r.contract_ref = ?
                """ + ReferralFacts.COUNTED, quarter);
    }

    /** Cases closed in the quarter, by service type. */
    Map<String, Long> closed(Quarter quarter) {
        record TypeCount(String type, long count) {}
        return facts
                .list(
                        "select c.service_type, count(*) as count from " + CLOSED.formatted("") + " group by 1",
                        row -> new TypeCount(row.getString("service_type"), row.getLong("count")),
                        quarter.from(),
                        quarter.to(),
                        contractRef)
                .stream()
                .collect(Collectors.toMap(TypeCount::type, TypeCount::count));
    }

    /** K-12: minutes worked in the quarter. */
    List<WorkedTime> worked(Quarter quarter) {
        return facts.list(
                """
                select m.service_type, r.client_group, m.category, sum(m.minutes) as minutes
                from {facts}_minutes m join {facts}_referral r using (referral_id)
                     left join {facts}_triage t using (referral_id)
                where m.quarter_start = ? and r.contract_ref = ?
                """ + ReferralFacts.COUNTED + " group by 1, 2, 3", CaseFacts::time, quarter.from(), contractRef);
    }

    /** F.11: counted minutes worked in the quarter, by the organisation that has the case now. */
    Map<String, Long> minutesByPartner(Quarter quarter) {
        record Worked(String partnerId, long minutes) {}
        return facts
                .list(
                        """
                        select c.partner_id, sum(m.minutes) as minutes
                        from {facts}_minutes m join {facts}_referral r using (referral_id) join {facts}_case c using (case_id)
                             join time_rule tr on tr.category = m.category and tr.counted
                                 and tr.valid_from <= m.quarter_start and (tr.valid_to is null or tr.valid_to > m.quarter_start)
                             left join {facts}_triage t on t.referral_id = m.referral_id
                        where m.quarter_start = ? and r.contract_ref = ?
                        """ + ReferralFacts.COUNTED + " group by 1",
                        row -> new Worked(row.getString("partner_id"), row.getLong("minutes")),
                        quarter.from(),
                        contractRef)
                .stream()
                .collect(Collectors.toMap(Worked::partnerId, Worked::minutes));
    }

    /** K-13: minutes ever worked on the cases closed in the quarter that count as hours on its first day, by type. */
    Map<String, Long> workedOnClosed(Quarter quarter) {
        record Worked(String type, long minutes) {}
        return facts
                .list(
                        "select c.service_type, sum(m.minutes) as minutes from "
                                + CLOSED.formatted("join {facts}_minutes m using (case_id)")
                                + " and m.category in (select category from time_rule where counted and valid_from <= ?"
                                + " and (valid_to is null or valid_to > ?)) group by 1 having sum(m.minutes) <> 0",
                        row -> new Worked(row.getString("service_type"), row.getLong("minutes")),
                        quarter.from(),
                        quarter.to(),
                        contractRef,
                        quarter.from(),
                        quarter.from())
                .stream()
                .collect(Collectors.toMap(Worked::type, Worked::minutes));
    }

    /** K-17: the survey of cases closed in the quarter, of people themselves or of observers; unanswered, as the case was at its end. */
    Survey survey(Quarter quarter, boolean observed) {
        record Answer(String statement, String answer, long count) {}
        var answers = new HashMap<String, Map<String, Long>>();
        facts.list(
                        "select a.statement, a.answer, count(*) as count from "
                                + CLOSED.formatted("""
                                join {facts}_feedback f using (case_id)
                                cross join lateral (values ('CAL1', f.cal1), ('CAL2', f.cal2), ('CAL3', f.cal3),
                                    ('CAL4', f.cal4), ('CAL5', f.cal5)) as a (statement, answer)
                                """)
                                + " and " + OBSERVED.formatted("f.given_on", "f.observed") + " = ? group by 1, 2",
                        row -> new Answer(row.getString("statement"), row.getString("answer"), row.getLong("count")),
                        quarter.from(),
                        quarter.to(),
                        contractRef,
                        observed)
                .forEach(answer -> answers.computeIfAbsent(answer.statement(), _ -> new HashMap<>())
                        .put(answer.answer(), answer.count()));
        return facts.list(
                        "select count(f.case_id) as responses, count(*) as offered from "
                                + CLOSED.formatted("left join {facts}_feedback f using (case_id)")
                                + """
                                 and (c.feedback_offered or f.case_id is not null)
                                """
                                + " and "
                                + OBSERVED.formatted("coalesce(f.given_on, c.closed_on)", "coalesce(f.observed, false)")
                                + " = ?",
                        row -> new Survey(answers, row.getLong("responses"), row.getLong("offered")),
                        quarter.from(),
                        quarter.to(),
                        contractRef,
                        observed)
                .getFirst();
    }

    /** K-18: cases closed in the quarter with both scores. */
    List<Change> changes(Quarter quarter) {
        return facts.list(
                "select s.statement, s.start_score, s.end_score, count(*) as count from "
                        + CLOSED.formatted("join {facts}_score s using (case_id)")
                        + " and s.start_score is not null and s.end_score is not null group by 1, 2, 3",
                row -> new Change(
                        row.getString("statement"),
                        row.getInt("start_score"),
                        row.getInt("end_score"),
                        row.getLong("count")),
                quarter.from(),
                quarter.to(),
                contractRef);
    }

    /** K-19: faces of cases closed in the quarter. */
    Map<String, Long> satisfaction(Quarter quarter, boolean observed) {
        return byKey(
                "select f.satisfaction as key, count(*) as count from "
                        + CLOSED.formatted("join {facts}_feedback f using (case_id)")
                        + " and f.satisfaction is not null and " + OBSERVED.formatted("f.given_on", "f.observed")
                        + " = ? group by 1",
                quarter.from(),
                quarter.to(),
                contractRef,
                observed);
    }

    /** K-25: who was asked in the quarter, for what. */
    Map<String, Long> dispatched(Quarter quarter) {
        return byKey("""
                select o.partner_id || '/' || o.service_type || '/' || coalesce(r.client_group, '') as key, count(*) as count
                from {facts}_offer o join {facts}_referral r using (referral_id) left join {facts}_triage t using (referral_id)
                where o.offered_on between ? and ? and r.contract_ref = ?
                """ + ReferralFacts.REFERRED + " group by 1", quarter.from(), quarter.to(), contractRef);
    }

    /** K-28: cases opened in the quarter by the partner that had them first. */
    Map<String, Long> takenOn(Quarter quarter) {
        return byKey(
                "select (" + HOLDER.formatted("c.opened_on")
                        + ") || '/' || c.service_type || '/' || coalesce(r.client_group, '')"
                        + " as key, count(*) as count " + OPENED + ReferralFacts.REFERRED + " group by 1",
                quarter.from(),
                quarter.to(),
                contractRef);
    }

    /** K-11: cases open at the last moment of a day by the partner that has them then. */
    Map<String, Long> caseload(LocalDate day) {
        return byKey(
                "select (" + HOLDER.formatted("?::date") + ") as key, count(*) as count from " + CASES + """
                where c.opened_on <= ? and (c.closed_on is null or c.closed_on > ?) and r.contract_ref = ?
                """
                        + ReferralFacts.COUNTED + " group by 1",
                day,
                day,
                day,
                contractRef);
    }

    /** Need N32: taken over by the end of a day, and of them open then. */
    List<Long> carriedOver(LocalDate day) {
        var taken = "select count(*) from " + TAKEN_OVER;
        var open = "select count(*) from " + CASES + " where r.carried_over and c.opened_on <= ?"
                + " and (c.closed_on is null or c.closed_on > ?) and r.contract_ref = ? " + ReferralFacts.COUNTED;
        return List.of(
                facts.list(taken, row -> row.getLong(1), day, contractRef).getFirst(),
                facts.list(open, row -> row.getLong(1), day, day, contractRef).getFirst());
    }

    /** Of those taken over, for whom by the end of a day neither a case was opened nor anything else happened, by who was named. */
    Map<String, Long> withoutCase(LocalDate day) {
        return byKey(
                "select coalesce(r.carried_over_to, 'NOT_KNOWN') as key, count(*) as count from " + TAKEN_OVER + """
                 and not exists (select from {facts}_case n where n.referral_id = r.referral_id and n.opened_on <= ?)
                 and coalesce(r.withdrawn_on > ?, true) and coalesce(t.ended_on > ?, true) group by 1
                """,
                day,
                contractRef,
                day,
                day,
                day);
    }

    /** K-21: alerts raised in the quarter, by who has the case then, with the working days since the concern came up. */
    List<String> alerts(Quarter quarter) {
        return facts.list(
                "select (" + HOLDER.formatted("a.raised_on") + ") as holder, a.identified_on, a.raised_on from " + CASES
                        + """
                join {facts}_alert a using (case_id) where a.raised_on between ? and ? and r.contract_ref = ?
                """ + ReferralFacts.COUNTED,
                row -> Objects.toString(row.getString("holder"), "") + "/"
                        + WorkingCalendar.england()
                                .between(FactQueries.day(row, "identified_on"), FactQueries.day(row, "raised_on")),
                quarter.from(),
                quarter.to(),
                contractRef);
    }

    /** K-32: reports by the day of the decision or the day agreed. */
    Map<String, Long> reports(Quarter quarter) {
        return byKey(
                """
                select case when p.reported_on <= p.day then 'MET' when p.reported_on is not null then 'FAILED' else 'OPEN' end as key,
                       count(*) as count
                from
                """ + CASES + """
                join lateral (select coalesce(decided_on, due_on) as day, reported_on, owed from {facts}_report
                              where case_id = c.case_id) p on p.owed
                where p.day between ? and ? and r.contract_ref = ?
                  and not (p.reported_on is null and c.closed_on is not null and c.closed_on <= p.day)
                """ + ReferralFacts.COUNTED + " group by 1", quarter.from(), quarter.to(), contractRef);
    }

    /** K-31: each day by which a visit was due, with the first visit after the one that it was reckoned from. */
    Map<String, Long> visits(Quarter quarter) {
        return byKey(
                """
                select v.standing as key, count(*) as count
                from
                """ + CASES + """
                join lateral (
                    select d.due_on, n.next_on,
                           case when n.next_on is null then 'OPEN' when n.next_on > d.due_on then 'FAILED' else 'MET' end as standing
                    from {facts}_visit d left join lateral (
                        select min(e.last_visit_on) as next_on from {facts}_visit e
                        where e.case_id = d.case_id and e.last_visit_on > d.last_visit_on) n on true
                    where d.case_id = c.case_id) v on true
                where case when v.standing = 'MET' then v.next_on else v.due_on end between ? and ? and r.contract_ref = ?
                  and (v.standing = 'MET' or c.closed_on is null or c.closed_on > v.due_on)
                """ + ReferralFacts.COUNTED + " group by 1", quarter.from(), quarter.to(), contractRef);
    }

    /** K-28: minutes that count as hours by the partner that worked them, straight from what was recorded. */
    Map<String, Long> workedBy(Quarter quarter) {
        return byKey("""
                select a.partner_id || '/' || a.service_type || '/' || coalesce(r.client_group, '') as key, sum(a.minutes) as count
                from {facts}_activity a join {facts}_referral r using (referral_id) left join {facts}_triage t using (referral_id)
                join time_rule k on k.category = a.category and k.counted and k.valid_from <= date_trunc('quarter', a.worked_on::timestamp)
                    and (k.valid_to is null or k.valid_to > date_trunc('quarter', a.worked_on::timestamp))
                where a.worked_on between ? and ? and r.contract_ref = ?
                """ + ReferralFacts.COUNTED + " group by 1", quarter.from(), quarter.to(), contractRef);
    }

    /** K-29: pieces of work that are visits, by partner or type and by category. */
    Map<String, Long> visitsBy(Quarter quarter, String column) {
        return byKey(
                "select a." + column + """
                 || '/' || a.category as key, count(*) as count
                from {facts}_activity a join {facts}_referral r using (referral_id) left join {facts}_triage t using (referral_id)
                where a.category in ('CLIENT_CONTACT_F2F', 'DNA_ABORTED_VISIT') and a.worked_on between ? and ? and r.contract_ref = ?
                """ + ReferralFacts.COUNTED + " group by 1",
                quarter.from(),
                quarter.to(),
                contractRef);
    }

    /** S19: cases by who was named for them first, and how that was to the person. */
    Map<String, Long> named(Quarter quarter) {
        return byKey(
                "select c.named_by || '/' || c.continuity || '/' as key, count(*) as count from " + CASES + """
                where c.named_on between ? and ? and r.contract_ref = ? and c.continuity is not null
                """
                        + ReferralFacts.COUNTED + " group by 1",
                quarter.from(),
                quarter.to(),
                contractRef);
    }

    /** E.1: cases by the partner that has them now and what happened to them, but those opened in error. */
    Map<String, Long> ofPartners(Quarter quarter) {
        return byKey("""
                select c.partner_id || '/' || v.what || '/' as key, count(*) as count
                from {facts}_case c join {facts}_referral r using (referral_id)
                cross join lateral (values ('OPENED', c.opened_on), ('CONTACTED', c.first_contact_on), ('CLOSED', c.closed_on))
                    as v (what, day)
                where v.day between ? and ? and r.contract_ref = ? and c.close_reason is distinct from 'OPENED_IN_ERROR'
                  and not (r.carried_over and v.what = 'CONTACTED')
                group by 1
                """, quarter.from(), quarter.to(), contractRef);
    }

    private Map<String, Long> byKey(String sql, Object... parameters) {
        return facts.list(sql, row -> Map.entry(row.getString("key"), row.getLong("count")), parameters).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long count(String sql, Quarter quarter) {
        return facts.list(sql, row -> row.getLong(1), quarter.from(), quarter.to(), contractRef)
                .getFirst();
    }

    private static WorkedTime time(ResultSet row) throws SQLException {
        return new WorkedTime(
                row.getString("service_type"),
                row.getString("client_group"),
                row.getString("category"),
                row.getLong("minutes"));
    }
}
