package org.advocacyhub.triage.declaration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.conflict.Declared.PartnerTie;
import org.advocacyhub.triage.conflict.Declared.Source;
import org.advocacyhub.triage.conflict.domain.Relation;
import org.advocacyhub.triage.conflict.domain.TieKind;
import org.advocacyhub.triage.conflict.domain.Whom;
import org.advocacyhub.triage.declaration.DeclareConflict.OpposedTo;
import org.advocacyhub.triage.declaration.DeclareConflict.Statement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tie as somebody declares it, in codes: either of a partner (partnerId, kind) or of two people (otherReferralId or otherReferralRef, relation).
 *
 * @param kind what the partner is to the person; absent for two people
 * @param whom to whom a service is provided; absent means the person
 * @param otherReferralId a referral of the person with the opposed interest
 * @param otherReferralRef the same by what stands on its papers, instead of the id
 * @param since first day, absent when not known
 * @param until last day, absent while it lasts
 */
@Schema(
        examples =
                "{\"partnerId\": \"ADVOCACY-FOR-ALL\", \"kind\": \"SUPPORT\", \"whom\": \"PERSON\", \"source\": \"REFERRER\", \"since\": \"2015-06-01\"}")
record ConflictRequest(
        @Size(min = 1, max = 64) @Schema(examples = "ADVOCACY-FOR-ALL")
        String partnerId,

        @Schema(examples = "SUPPORT") TieKind kind,

        @Schema(examples = "PERSON") Whom whom,

        UUID otherReferralId,

        @Size(min = 1, max = 40) @Schema(examples = "ADV-2016-000042")
        String otherReferralRef,

        @Schema(examples = "VICTIM_AND_SOURCE") Relation relation,

        @NotNull @Schema(examples = "REFERRER") Source source,

        @Schema(examples = "2015-06-01") LocalDate since,

        LocalDate until) {

    /** What it says, checked for sense. */
    Statement statement() {
        if (source == Source.OFFER_DECLINED) {
            throw Refusal.invalid(
                    "source", "not-by-person", "OFFER_DECLINED follows from a partner's answer: give another.");
        }
        if (since != null && until != null && until.isBefore(since)) {
            throw Refusal.invalid("until", "before-since", "The last day can't be before the first.");
        }
        return otherReferralId == null && otherReferralRef == null && relation == null
                ? new Statement(tie(), null, source, since, until)
                : new Statement(null, opposed(), source, since, until);
    }

    private PartnerTie tie() {
        if (partnerId == null) {
            throw Refusal.invalid(
                    "partnerId", "required", "Name the partner, or otherReferralId and relation for two people.");
        }
        if (kind == null || !kind.isDeclaredForPartner()) {
            throw Refusal.invalid(
                    "kind",
                    "required",
                    "Say what the partner is to the person: CARE, HOUSING, SUPPORT, TREATMENT, ADVOCACY,"
                            + " COMPLAINT, BREAKDOWN or STATED_BY_PARTNER.");
        }
        if (whom != null && !kind.isService()) {
            throw Refusal.invalid(
                    "whom", "only-for-services", "Say whom only for care, housing, support or treatment.");
        }
        return new PartnerTie(partnerId, kind, kind.isService() && whom == null ? Whom.PERSON : whom);
    }

    private OpposedTo opposed() {
        var named = otherReferralId != null || otherReferralRef != null;
        if (!named || relation == null) {
            throw Refusal.invalid(
                    named ? "relation" : "otherReferralId",
                    "required",
                    "Two people need both otherReferralId, or otherReferralRef, and relation.");
        }
        if (otherReferralId != null && otherReferralRef != null) {
            throw Refusal.invalid(
                    "otherReferralRef", "not-together", "Name the other referral by its id or by its reference.");
        }
        if (partnerId != null || kind != null || whom != null) {
            throw Refusal.invalid(
                    "partnerId", "not-together", "Declare a tie of a partner and one of two people apart.");
        }
        return new OpposedTo(otherReferralId, otherReferralRef, relation);
    }
}
