package org.advocacyhub.referral.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.Authority.Basis;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.advocacyhub.runtime.database.SqlStatement;

/**
 * A ground on which the hub proceeds, as it is stored the first time (domain.md A.12).
 *
 * @param ruleId the rule that gives or allows it
 * @param recordedBy the token's subject
 * @param fromForm the form's own answers give it; a later form with other answers takes its place
 * @param evidence sealed with the key of the referral
 * @param evidenceMissing what the table wants as evidence and nobody told yet, by field
 * @param reviewOn when somebody asks whether it still holds; null for never
 */
record NewAuthority(
        UUID id,
        UUID referralId,
        Basis basis,
        String ruleId,
        Collection<ConsentScope> scopes,
        String recordedBy,
        Instant recordedAt,
        boolean fromForm,
        byte[] evidence,
        Collection<String> evidenceMissing,
        LocalDate reviewOn) {

    private static final String INSERT = """
            insert into authority_to_proceed (id, referral_id, basis, rule_id, scopes, recorded_by, recorded_at, from_form,
                                              evidence, evidence_missing, review_on)
            values (?, ?, ?, ?, cast(? as text[]), ?, ?, ?, ?, cast(? as text[]), ?)""";

    /** Writes it down. */
    SqlStatement insert() {
        return new SqlStatement(
                INSERT,
                id,
                referralId,
                basis,
                ruleId,
                scopes.stream().map(Enum::name).sorted().toArray(String[]::new),
                recordedBy,
                recordedAt,
                fromForm,
                evidence,
                evidenceMissing.toArray(String[]::new),
                reviewOn);
    }

    @Override
    public String toString() {
        return "NewAuthority[not shown]";
    }
}
