package org.advocacyhub.referral.referral;

import static org.advocacyhub.referral.referral.ReferralScope.CasesOf;
import static org.advocacyhub.referral.referral.ReferralScope.Every;
import static org.advocacyhub.referral.referral.ReferralScope.SentBy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.form.FormJson;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.advocacyhub.runtime.web.Refusal;

/** All referrals, each query by the scope of who asks. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    /** One statement for three tables: the front door's cost is its round trips. */
    private static final String ADD = """
            with received as (
                insert into referral (id, referral_ref, contract_ref, person_id, repeat_person, requested_type, channel,
                                      submitted_by, received_at, status, status_since, missing, team_code, version)
                values (:id, :ref, :contract, :person, :repeat, :type, :channel,
                        cast(:sender as text), :received, 'RECEIVED', :received, cast(:missing as jsonb),
                        cast(:team as text), 0)),
            told as (
                insert into referral_form (referral_id, person_id, told, told_at)
                values (:id, :person, cast(:told as jsonb), :recorded))
            insert into referral_timeline (id, referral_id, at, told_by, event, words)
            values (:id, :id, :received, 'referral-service', 'RECEIVED', 'The hub received the referral.')
            """;

    /** Stores a referral with its form and the first entry of its timeline. */
    public void add(NewReferral referral) {
        getEntityManager()
                .createNativeQuery(ADD)
                .setParameter("id", referral.id())
                .setParameter("ref", referral.referralRef())
                .setParameter("contract", referral.contractRef())
                .setParameter("person", referral.personId())
                .setParameter("repeat", referral.repeatPerson())
                .setParameter("type", referral.form().requestedType().name())
                .setParameter("channel", referral.form().channel().name())
                .setParameter("sender", referral.submittedBy())
                .setParameter("received", referral.receivedAt())
                .setParameter("missing", FormJson.write(referral.missing()))
                .setParameter("team", referral.teamCode())
                .setParameter("told", FormJson.write(referral.form()))
                .setParameter("recorded", referral.recordedAt())
                .executeUpdate();
    }

    /** The referral, for whoever may look it up; a 404 for everybody else. */
    public Referral require(UUID referralId, ReferralScope scope) {
        return visible(referralId, scope).orElseThrow(Referrals::unknown);
    }

    /** The referral, locked until the transaction ends, so that two changes come one after the other. */
    public Referral requireForChange(UUID referralId, ReferralScope scope) {
        var referral = require(referralId, scope);
        getEntityManager().refresh(referral, LockModeType.PESSIMISTIC_WRITE);
        return referral;
    }

    private Optional<Referral> visible(UUID referralId, ReferralScope scope) {
        return switch (scope) {
            case Every _ -> findByIdOptional(referralId);
            case SentBy(var subject) ->
                find("id = ?1 and submittedBy = ?2", referralId, subject).firstResultOptional();
            case CasesOf(var partnerId) ->
                find(
                                "id = ?1 and exists (select 1 from CaseAccess c where c.referralId = ?1 and c.partnerId = ?2)",
                                referralId,
                                partnerId)
                        .firstResultOptional();
        };
    }

    /**
     * Newest first, after a position.
     *
     * @param status only these; null for all
     * @param before where the last page ended; null for the first
     */
    public List<Referral> newest(ReferralScope scope, ReferralStatus status, Position before, int rows) {
        var conditions = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        switch (scope) {
            case Every _ -> {}
            case SentBy(var subject) -> {
                conditions.append(" and submittedBy = :subject");
                parameters.put("subject", subject);
            }
            case CasesOf(var partnerId) -> {
                conditions.append(
                        " and exists (select 1 from CaseAccess c where c.referralId = id and c.partnerId = :partner)");
                parameters.put("partner", partnerId);
            }
        }
        if (status != null) {
            conditions.append(" and status = :status");
            parameters.put("status", status);
        }
        if (before != null) {
            conditions.append(" and (receivedAt, id) < (:at, :id)");
            parameters.put("at", before.at());
            parameters.put("id", before.id());
        }
        return find(conditions + " order by receivedAt desc, id desc", parameters)
                .range(0, rows - 1)
                .list();
    }

    /** A place in a list that is ordered by time and, at the same time, by id. */
    public record Position(Instant at, UUID id) {}

    private static Refusal unknown() {
        return Refusal.notFound("unknown-referral", "There is no such referral, or it is not yours to see.");
    }
}
