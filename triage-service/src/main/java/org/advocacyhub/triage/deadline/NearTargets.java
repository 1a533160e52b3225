package org.advocacyhub.triage.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.triage.banding.domain.NearDue;
import org.advocacyhub.triage.triagecase.TriageCases;

/**
 * Cases whose day is near and of which it was not told yet. The columns that remember are written here alone, past the
 * aggregate: a reminder changes nothing about a case, so it neither waits for whoever works on it nor disturbs them.
 */
@ApplicationScoped
class NearTargets {

    /** A day of a case, taken to be told. */
    record Near(UUID referralId, LocalDate due, String serviceType, String band) {}

    private final Sql sql;

    NearTargets(Sql sql) {
        this.sql = sql;
    }

    /**
     * Takes cases to tell of, those that are due first; what another replica is busy with is left to it.
     *
     * @param horizon the last due day that is near
     * @param most how many at once
     */
    @Transactional(TxType.MANDATORY)
    List<Near> take(NearDue.Kind kind, LocalDate horizon, int most) {
        return sql.list(
                taking(kind),
                row -> new Near(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4)),
                horizon,
                most);
    }

    /** In the words of the index that holds just these. */
    static String taking(NearDue.Kind kind) {
        var due =
                switch (kind) {
                    case CONTACT -> "contact_due";
                    case ALLOCATE -> "allocate_due";
                };
        var told =
                switch (kind) {
                    case CONTACT -> "contact_risk_told";
                    case ALLOCATE -> "allocate_risk_told";
                };
        return "with near as (select referral_id from triage_case where " + TriageCases.OPEN + " and " + due
                + " is distinct from " + told + " and (paused_since is null or band = 'P1') and " + due
                + " <= ? order by " + due + " limit ? for update skip locked)"
                + " update triage_case told set " + told + " = " + due
                + " from near where told.referral_id = near.referral_id"
                + " returning told.referral_id, told." + due + ", told.service_type, told.band";
    }
}
