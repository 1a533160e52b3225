package org.advocacyhub.referral.authority.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.referral.form.domain.Answer;
import org.advocacyhub.referral.form.domain.Authority.Basis;
import org.advocacyhub.referral.form.domain.Authority.ConsentMethod;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.Faults;
import org.advocacyhub.referral.form.domain.ReferralForm;

/**
 * What shows that a basis is there (domain.md A.12, column 'Evidence'). Personal data: never printed, stored sealed.
 *
 * @param date when the person agreed, asked or refused, or the court ordered
 * @param capacityStatement who found what about the capacity to consent
 * @param reason why it is in the person's best interests
 * @param decidedBy who decided, or who instructed
 * @param verifiedOn when somebody made sure that the instruction came from an authorised person
 * @param request what the patient asked for
 * @param parentalResponsibility whoever agrees has it
 */
public record Evidence(
        LocalDate date,
        ConsentMethod method,
        String capacityStatement,
        String reason,
        String decidedBy,
        LocalDate verifiedOn,
        String orderRef,
        String request,
        Answer parentalResponsibility) {

    /** Nothing to show. */
    public static final Evidence NONE = new Evidence(null, null, null, null, null, null, null, null, null);

    private static final String TOLD_ON_FORM = "Told with the referral: lacks capacity to consent.";
    private static final String ASKED_ON_FORM = "Asked for with the referral.";

    /** What a form shows for a basis that its own answers give. */
    public static Evidence of(Basis basis, ReferralForm form, LocalDate receivedOn) {
        var authority = form.authority();
        return switch (basis) {
            case CONSENT -> agreed(authority.consentDate(), authority.consentMethod());
            case BEST_INTERESTS ->
                new Evidence(
                        null,
                        null,
                        TOLD_ON_FORM,
                        authority.bestInterestsReason(),
                        form.referrer().name(),
                        null,
                        null,
                        null,
                        null);
            case STATUTORY_INSTRUCTION ->
                new Evidence(null, null, null, null, instructedBy(form), null, null, null, null);
            case COURT_ORDER ->
                form.court() == null
                        ? NONE
                        : new Evidence(
                                form.court().orderDate(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                form.court().copRef(),
                                null,
                                null);
            case PATIENT_REQUEST -> new Evidence(receivedOn, null, null, null, null, null, null, ASKED_ON_FORM, null);
            case PARENTAL ->
                new Evidence(null, null, null, null, null, null, null, null, authority.parentalResponsibility());
            case REFUSED -> agreed(receivedOn, null);
            case PUBLIC_INTEREST_SHARE_ONLY -> NONE;
        };
    }

    private static Evidence agreed(LocalDate date, ConsentMethod method) {
        return new Evidence(date, method, null, null, null, null, null, null, null);
    }

    private static String instructedBy(ReferralForm form) {
        var decider = form.imca() == null ? null : form.imca().decisionMaker().name();
        return decider == null ? form.referrer().name() : decider;
    }

    /** What a basis needs and this does not show, by field. */
    public List<String> missing(Basis basis) {
        return BasisRules.evidence(basis).stream()
                .filter(field -> !shown(field))
                .toList();
    }

    private boolean shown(String field) {
        return switch (field) {
            case "date" -> date != null;
            case "method" -> method != null;
            case "capacityStatement" -> given(capacityStatement);
            case "reason" -> given(reason);
            case "decidedBy" -> given(decidedBy);
            case "verifiedOn" -> verifiedOn != null;
            case "orderRef" -> given(orderRef);
            case "request" -> given(request);
            case "parentalResponsibility" -> parentalResponsibility == Answer.Y;
            default -> throw new IllegalArgumentException("no such evidence: " + field);
        };
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    /** Everything that does not fit when somebody records a basis by hand: then the evidence is whole. */
    public List<Fault> faults(Basis basis, LocalDate today) {
        var faults = new Faults();
        faults.note("evidence.capacityStatement", capacityStatement);
        faults.note("evidence.reason", reason);
        faults.line("evidence.decidedBy", decidedBy);
        faults.line("evidence.orderRef", orderRef);
        faults.note("evidence.request", request);
        faults.unless(notAfter(date, today), "evidence.date", "in-the-future", "Give a day that has come.");
        faults.unless(notAfter(verifiedOn, today), "evidence.verifiedOn", "in-the-future", "Give a day that has come.");
        var all = new ArrayList<>(faults.list());
        missing(basis).stream()
                .map(field -> new Fault("evidence." + field, "required", "This basis needs it as evidence."))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static boolean notAfter(LocalDate day, LocalDate today) {
        return day == null || !day.isAfter(today);
    }

    @Override
    public String toString() {
        return "Evidence[not shown]";
    }
}
