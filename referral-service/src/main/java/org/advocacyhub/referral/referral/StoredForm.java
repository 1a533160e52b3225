package org.advocacyhub.referral.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.referral.form.FormJson;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.hibernate.annotations.ColumnTransformer;

/** Everything that was told with a referral. Personal data: row-level security stands in front of it. */
@Entity
@Table(name = "referral_form")
public class StoredForm {

    @Id
    private UUID referralId;

    private UUID personId;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String told;

    private Instant toldAt;

    protected StoredForm() {}

    public UUID referralId() {
        return referralId;
    }

    public ReferralForm form() {
        return FormJson.form(told);
    }

    public Instant toldAt() {
        return toldAt;
    }

    /** The form as it stands after answers came in. */
    public void replace(ReferralForm form, Instant at) {
        told = FormJson.write(form);
        toldAt = at;
    }
}
