package org.advocacyhub.referral.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.form.NameSounds;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.runtime.sealing.DataKey;
import org.hibernate.annotations.ColumnTransformer;

/** Everything that was told with a referral, sealed by data class. Row-level security stands in front of it. */
@Entity
@Table(name = "referral_form")
public class StoredForm {

    @Id
    private UUID referralId;

    private UUID personId;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String open;

    private byte[] pd1;
    private byte[] pd2;
    private byte[] pd3;
    private boolean addressShielded;
    private String nameSound;
    private Instant receivedAt;
    private Instant toldAt;

    protected StoredForm() {}

    public UUID referralId() {
        return referralId;
    }

    public UUID personId() {
        return personId;
    }

    /** The address is shown to the allocated advocate and the hub's manager only (domain.md B.3). */
    public boolean addressShielded() {
        return addressShielded;
    }

    /** When the hub received the referral; never changes. */
    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant toldAt() {
        return toldAt;
    }

    /** The whole form, for a use case that works on it; never to be shown. */
    public ReferralForm form(DataKey key) {
        return form(key, Set.of(DataClass.values()));
    }

    /** The form as somebody may read it who may read these classes. */
    public ReferralForm form(DataKey key, Set<DataClass> readable) {
        return new SealedForm(open, Map.of(DataClass.PD1, pd1, DataClass.PD2, pd2, DataClass.PD3, pd3), addressShielded)
                .opened(key, readable);
    }

    /** The form as it stands after answers came in or a mistake was put right. */
    public void replace(ReferralForm form, DataKey key, Instant at) {
        var sealed = SealedForm.of(form, key);
        open = sealed.open();
        pd1 = sealed.sealed().get(DataClass.PD1);
        pd2 = sealed.sealed().get(DataClass.PD2);
        pd3 = sealed.sealed().get(DataClass.PD3);
        addressShielded = sealed.addressShielded();
        nameSound = NameSounds.of(form.person().familyName());
        toldAt = at;
    }
}
