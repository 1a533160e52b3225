package org.advocacyhub.referral.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.authority.domain.Consequence;
import org.advocacyhub.referral.authority.domain.Evidence;
import org.advocacyhub.referral.form.domain.Authority.Basis;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is shown of authorities over HTTP. */
final class AuthorityViews {

    private AuthorityViews() {}

    /** The grounds of a referral. */
    @Schema(name = "Authorities")
    record AuthoritiesView(
            UUID referralId,

            @Schema(
                    description =
                            "Something allows advocacy now and nobody refused. Whether it goes on is triage's decision")
            boolean mayProceed,

            List<AuthorityView> authorities) {

        static AuthoritiesView of(UUID referralId, List<ViewAuthorities.Shown> shown, boolean hub) {
            var holding = shown.stream()
                    .map(ViewAuthorities.Shown::authority)
                    .filter(AuthorityToProceed::holds)
                    .toList();
            return new AuthoritiesView(
                    referralId,
                    holding.stream().anyMatch(one -> one.left().contains(ConsentScope.RECEIVE_ADVOCACY))
                            && holding.stream().noneMatch(one -> one.basis() == Basis.REFUSED),
                    shown.stream()
                            .map(one -> AuthorityView.of(one.authority(), one.evidence(), hub))
                            .toList());
        }
    }

    /**
     * One ground on which the hub proceeds.
     *
     * @param scopes what may be done on it now
     * @param evidenceMissing what the table wants as evidence and nobody told yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "GroundToProceed")
    record AuthorityView(
            UUID authorityId,
            Basis basis,

            @Schema(examples = "AUT-01") String ruleId,

            Set<ConsentScope> scopes,
            Set<ConsentScope> withdrawnScopes,
            Instant recordedAt,

            @Schema(description = "For the hub") String recordedBy,

            LocalDate reviewOn,

            @Schema(description = "For whoever may read health and capacity (PD2)")
            Evidence evidence,

            List<String> evidenceMissing,

            @Schema(description = "The last time that something was taken back")
            Instant withdrawnAt,

            String withdrawnBy,
            String withdrawnReason,

            @Schema(description = "Nothing is left of it, or another took its place")
            Instant endedAt) {

        static AuthorityView of(AuthorityToProceed authority, Evidence evidence, boolean hub) {
            return new AuthorityView(
                    authority.id(),
                    authority.basis(),
                    authority.ruleId(),
                    authority.left(),
                    authority.withdrawnScopes(),
                    authority.recordedAt(),
                    hub ? authority.recordedBy() : null,
                    authority.reviewOn(),
                    evidence,
                    authority.evidenceMissing(),
                    authority.withdrawnAt(),
                    authority.withdrawnBy(),
                    authority.withdrawnReason(),
                    authority.endedAt());
        }

        @Override
        public String toString() {
            return "AuthorityView[not shown]";
        }
    }

    /** What follows from a withdrawal, scope by scope. */
    @Schema(name = "AuthorityWithdrawalResult")
    record ConsequencesView(UUID referralId, UUID authorityId, List<ConsequenceView> consequences) {

        static ConsequencesView of(UUID referralId, UUID authorityId, List<Consequence> consequences) {
            return new ConsequencesView(
                    referralId,
                    authorityId,
                    consequences.stream().map(ConsequenceView::of).toList());
        }
    }

    /** What follows from one scope. */
    @Schema(name = "Consequence")
    record ConsequenceView(
            ConsentScope scope,

            @Schema(examples = "REFERRAL_ENDS") String consequence,

            String words) {

        static ConsequenceView of(Consequence consequence) {
            return new ConsequenceView(consequence.scope(), code(consequence), consequence.words());
        }

        private static String code(Consequence consequence) {
            return switch (consequence) {
                case Consequence.ReferralEnds _ -> "REFERRAL_ENDS";
                case Consequence.ReferralHadEnded _ -> "REFERRAL_HAD_ENDED";
                case Consequence.AdvocacyGoesOn _ -> "ADVOCACY_GOES_ON";
                case Consequence.HubDecides _ -> "HUB_DECIDES";
                case Consequence.PartnerAccessCloses _ -> "PARTNER_ACCESS_CLOSES";
                case Consequence.EqualityAnswersDeleted _ -> "EQUALITY_ANSWERS_DELETED";
                case Consequence.Recorded _ -> "RECORDED";
            };
        }
    }
}
