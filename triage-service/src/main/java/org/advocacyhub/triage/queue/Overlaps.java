package org.advocacyhub.triage.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.triage.queue.TriageCaseView.AlsoView;
import org.advocacyhub.triage.queue.TriageCaseView.LinkedView;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageState;

/** Several roles for one person (domain.md A.11): what else fits, and which other cases there are. */
@ApplicationScoped
class Overlaps {

    private static final int MOST = 50;

    private final Sql sql;
    private final EpisodeConfig episode;

    Overlaps(Sql sql, EpisodeConfig episode) {
        this.sql = sql;
        this.episode = episode;
    }

    /** The further types that the latest screening named; none for a screening of before there were any. */
    List<AlsoView> also(UUID referralId) {
        var select = """
                select one ->> 'serviceType', one ->> 'line', one ->> 'reason', one ->> 'outcome', one ->> 'ruleId'
                from (select result -> 'also' as also from triage_decision
                      where referral_id = ? and kind = 'SCREENING' order by decision_id desc limit 1) latest
                cross join lateral jsonb_array_elements(coalesce(latest.also, '[]')) with ordinality as each(one, position)
                order by position
                """;
        return sql.list(
                select,
                row -> new AlsoView(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                referralId);
    }

    /**
     * Other cases of the same person, the latest first: in triage, with a partner, or received within an episode of this
     * one. At most fifty.
     */
    List<LinkedView> linked(TriageCase triageCase) {
        var select = """
                select referral_id, service_type from triage_case other
                where person_key = ? and referral_id <> ?
                  and (state = any (?) or received_at between ? and ?
                       or exists (select from person_case held where held.referral_id = other.referral_id and held.open))
                order by received_at desc, referral_id limit ?
                """;
        var length = Duration.ofDays(episode.days());
        return sql.list(
                select,
                row -> new LinkedView(row.getObject(1, UUID.class), row.getString(2)),
                triageCase.personKey(),
                triageCase.referralId(),
                TriageState.open().stream().map(Enum::name).toArray(String[]::new),
                triageCase.referral().receivedAt().minus(length),
                triageCase.referral().receivedAt().plus(length),
                MOST);
    }
}
