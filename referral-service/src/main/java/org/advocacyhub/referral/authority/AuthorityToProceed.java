package org.advocacyhub.referral.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.Authority.Basis;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;

/**
 * A ground on which the hub proceeds for a person (domain.md A.12).
 *
 * @param scopes what it covered when it was recorded
 * @param withdrawnScopes what was taken back of it
 * @param evidence sealed
 * @param withdrawnAt the last time that something was taken back; null when nothing was
 * @param endedAt nothing is left of it, or another took its place; null while it holds
 */
record AuthorityToProceed(
        UUID id,
        UUID referralId,
        Basis basis,
        String ruleId,
        Set<ConsentScope> scopes,
        Set<ConsentScope> withdrawnScopes,
        String recordedBy,
        Instant recordedAt,
        boolean fromForm,
        byte[] evidence,
        List<String> evidenceMissing,
        LocalDate reviewOn,
        Instant withdrawnAt,
        String withdrawnBy,
        String withdrawnReason,
        Instant endedAt) {

    static final String COLUMNS = """
            id, referral_id, basis, rule_id, scopes, withdrawn_scopes, recorded_by, recorded_at, from_form, evidence,
            evidence_missing, review_on, withdrawn_at, withdrawn_by, withdrawn_reason, ended_at""";

    static AuthorityToProceed of(Object[] row) {
        return new AuthorityToProceed(
                (UUID) row[0],
                (UUID) row[1],
                Basis.valueOf((String) row[2]),
                (String) row[3],
                scopes((String[]) row[4]),
                scopes((String[]) row[5]),
                (String) row[6],
                (Instant) row[7],
                (Boolean) row[8],
                (byte[]) row[9],
                List.of((String[]) row[10]),
                (LocalDate) row[11],
                (Instant) row[12],
                (String) row[13],
                (String) row[14],
                (Instant) row[15]);
    }

    private static Set<ConsentScope> scopes(String[] names) {
        var scopes = EnumSet.noneOf(ConsentScope.class);
        Arrays.stream(names).map(ConsentScope::valueOf).forEach(scopes::add);
        return scopes;
    }

    boolean holds() {
        return endedAt == null;
    }

    /** What may still be done on this ground. */
    Set<ConsentScope> left() {
        var left = EnumSet.noneOf(ConsentScope.class);
        left.addAll(scopes);
        left.removeAll(withdrawnScopes);
        return left;
    }

    @Override
    public String toString() {
        return "AuthorityToProceed[not shown]";
    }
}
