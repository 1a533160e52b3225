package org.advocacyhub.referral.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import org.advocacyhub.referral.form.domain.Authority.Basis;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** After what time somebody asks whether an authority still holds. */
@ApplicationScoped
class ReviewPeriods {

    private final Period consent;
    private final Period bestInterests;
    private final Period other;

    ReviewPeriods(
            @ConfigProperty(name = "hub.authority.review-after.consent") Period consent,
            @ConfigProperty(name = "hub.authority.review-after.best-interests") Period bestInterests,
            @ConfigProperty(name = "hub.authority.review-after.other") Period other) {
        this.consent = consent;
        this.bestInterests = bestInterests;
        this.other = other;
    }

    /** The day of the review; null for a refusal, which nobody reviews. */
    LocalDate reviewOn(Basis basis, LocalDate recordedOn) {
        return switch (basis) {
            case CONSENT -> recordedOn.plus(consent);
            case BEST_INTERESTS -> recordedOn.plus(bestInterests);
            case REFUSED -> null;
            case STATUTORY_INSTRUCTION, COURT_ORDER, PATIENT_REQUEST, PARENTAL, PUBLIC_INTEREST_SHARE_ONLY ->
                recordedOn.plus(other);
        };
    }
}
