package org.advocacyhub.referral.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.runtime.sealing.DataKeys;

/**
 * Triage decides which type a referral is, which need not be what was asked for: somebody was unsure (domain.md A.14), or a row led on
 * to another type. On what ground the hub proceeds is then the matter of that type (A.12).
 */
@ApplicationScoped
public class AuthorityOfDecision {

    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final AuthorityOfForm authorityOfForm;

    AuthorityOfDecision(StoredForms forms, DataKeys dataKeys, AuthorityOfForm authorityOfForm) {
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.authorityOfForm = authorityOfForm;
    }

    /**
     * Records the ground under the decided type; nothing when the type is the one that it was recorded for, or once the referral's data
     * was destroyed.
     *
     * @param referral as it stood before the decision
     */
    @Transactional(TxType.MANDATORY)
    public void handle(Referral referral, String decided, Instant at) {
        var before = RecordAuthority.type(referral);
        var type = RequestedType.valueOf(decided);
        if (type != before) {
            var receivedOn = LocalDate.ofInstant(referral.receivedAt(), WorkingCalendar.LONDON);
            dataKeys.of(referral.id())
                    .ifPresent(key -> authorityOfForm.decided(
                            forms.findById(referral.id()).form(key), before, type, key, receivedOn, at));
        }
    }
}
