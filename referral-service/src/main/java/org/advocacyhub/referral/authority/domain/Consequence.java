package org.advocacyhub.referral.authority.domain;

import org.advocacyhub.referral.form.domain.Authority.Basis;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.advocacyhub.referral.form.domain.RequestedType;

/** What follows when a scope of an authority is taken back (domain.md A.12). */
public sealed interface Consequence {

    /** The scope that was taken back. */
    ConsentScope scope();

    /** What it means, in plain words. */
    String words();

    /** Consent to advocacy was all that the referral stood on. */
    record ReferralEnds(ConsentScope scope) implements Consequence {

        @Override
        public String words() {
            return "The referral is taken back, because the person no longer agrees.";
        }
    }

    /** The referral had come to its end already. */
    record ReferralHadEnded(ConsentScope scope) implements Consequence {

        @Override
        public String words() {
            return "The referral has ended already; it is recorded that the person no longer agrees.";
        }
    }

    /** An instruction or an order stands without the person's consent. */
    record AdvocacyGoesOn(ConsentScope scope, RequestedType type) implements Consequence {

        @Override
        public String words() {
            return "The advocacy goes on: " + type + " rests on the "
                    + (type == RequestedType.RULE_1_2_REP ? "order of the court" : "instruction of the authorised body")
                    + ", not on consent. The advocate is to know what the person wants.";
        }
    }

    /** Somebody else had decided for the person: whether anything else allows to go on is for the hub. */
    record HubDecides(ConsentScope scope, Basis basis) implements Consequence {

        @Override
        public String words() {
            return basis + " no longer holds. The hub decides whether the referral goes on.";
        }
    }

    /** No partner reads about the person any more. */
    record PartnerAccessCloses(ConsentScope scope) implements Consequence {

        @Override
        public String words() {
            return "The partner can no longer read about the person.";
        }
    }

    /** The equality answers are deleted and not counted. */
    record EqualityAnswersDeleted(ConsentScope scope) implements Consequence {

        @Override
        public String words() {
            return "The equality answers are deleted and no longer counted.";
        }
    }

    /** It is written down, and the others are told. */
    record Recorded(ConsentScope scope) implements Consequence {

        @Override
        public String words() {
            return "It is recorded, and everybody who works on the referral is told.";
        }
    }

    /**
     * What follows from one scope.
     *
     * @param type what triage decided on, or what was asked for
     * @param ended the referral has come to an end already
     */
    static Consequence of(ConsentScope scope, Basis basis, RequestedType type, boolean ended) {
        return switch (scope) {
            case RECEIVE_ADVOCACY -> ofAdvocacy(basis, type, ended);
            case SHARE_WITH_PARTNER -> new PartnerAccessCloses(scope);
            case EQUALITY_MONITORING -> new EqualityAnswersDeleted(scope);
            case CONTACT_PROFESSIONALS, ACCESS_RECORDS, FEEDBACK_CONTACT, CASE_STUDY_USE -> new Recorded(scope);
        };
    }

    private static Consequence ofAdvocacy(Basis basis, RequestedType type, boolean ended) {
        var scope = ConsentScope.RECEIVE_ADVOCACY;
        if (!BasisRules.restsOnConsent(type)) {
            return new AdvocacyGoesOn(scope, type);
        }
        if (ended) {
            return new ReferralHadEnded(scope);
        }
        return basis == Basis.CONSENT ? new ReferralEnds(scope) : new HubDecides(scope, basis);
    }
}
