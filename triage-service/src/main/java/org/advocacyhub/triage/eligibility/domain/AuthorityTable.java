package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.AuthorityOutcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.AuthorityOutcome.PROCEED_BEST_INTERESTS;
import static org.advocacyhub.triage.eligibility.domain.AuthorityOutcome.PROCEED_CONSENT;
import static org.advocacyhub.triage.eligibility.domain.AuthorityOutcome.PROCEED_COURT_ORDER;
import static org.advocacyhub.triage.eligibility.domain.AuthorityOutcome.PROCEED_FIRST_VISIT;
import static org.advocacyhub.triage.eligibility.domain.AuthorityOutcome.PROCEED_PARENTAL;
import static org.advocacyhub.triage.eligibility.domain.AuthorityOutcome.PROCEED_STATUTORY_INSTRUCTION;
import static org.advocacyhub.triage.eligibility.domain.AuthorityOutcome.REFER_TO_MANAGER;
import static org.advocacyhub.triage.eligibility.domain.AuthorityOutcome.REFUSED;
import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Table AUT (domain.md A.12): what lets the hub act for the person. The two rows for children stand first: capacity is a
 * matter of the 2005 Act from 16 on, below it is competence, and read in the published order they could never decide. Four
 * rows go beyond the published ones by what the list of bases above them says: parents in complaints, patients who died, a
 * visit under section 130B(5) before capacity is known, an instruction that needs no consent.
 */
public final class AuthorityTable {

    // spotless:off: one row of the published table a line
    private static final DecisionTable<AuthorityInputs, AuthorityOutcome> SINCE_2015 = new DecisionTable<>(
            "AUT", "AUT/2015-04-01", "Authority to proceed", "The person's consent, or the law of the type", LocalDate.of(2015, 4, 1), null,
            List.of(
                    row("AUT-09").when(child(), competent(Y), consent(Y), types("transition, IMHA", in -> in.transition() || in.serviceType() == ServiceType.IMHA))
                            .then(PROCEED_CONSENT, "Competent child."),
                    row("AUT-10").when(child(), competent(N), parental(), types("transition, NHS_COMPLAINTS", in -> in.transition() || complaint(in)))
                            .then(PROCEED_PARENTAL, "Parental authority recorded."),
                    row("AUT-12").when(types("NHS_COMPLAINTS for a patient who died", in -> complaint(in) && in.patientDied()))
                            .then(PROCEED_BEST_INTERESTS, "Complaint by a representative.").under("S.I. 2009/309 reg 5"),
                    row("AUT-01").when(capacity(Y), consent(Y))
                            .then(PROCEED_CONSENT, "Consent given on {date}."),
                    row("AUT-02").when(capacity(Y), consent(N), types("any except IMCA_*, RPR and a requested s130B(5) visit", in -> !instructedByLaw(in) && !visit(in)))
                            .then(REFUSED, "The person does not want an advocate."),
                    row("AUT-03").when(capacity(Y), types("IMHA, consent U or s130B(5) visit requested", in -> in.serviceType() == ServiceType.IMHA && (in.consent() == U || visit(in))))
                            .then(PROCEED_FIRST_VISIT, "Consent to be sought at first contact.").under("Mental Health Act 1983 s130B"),
                    // a requested visit may happen without prior consent (PATIENT_REQUEST), also before capacity is known
                    row("AUT-03").when(capacity(U), types("IMHA, s130B(5) visit requested", AuthorityTable::visit))
                            .then(PROCEED_FIRST_VISIT, "Consent to be sought at first contact.").under("Mental Health Act 1983 s130B(5)"),
                    row("AUT-04").when(capacity(Y), consent(U), types("other instructed", in -> !instructedByLaw(in)))
                            .then(NEEDS_INFO, "Referrer must obtain consent or say why not possible; hub may contact the person only if safe contact is known."),
                    row("AUT-05").when(capacity(N), types("IMCA_*, RPR_PAID", AuthorityTable::instructedByLaw))
                            .then(PROCEED_STATUTORY_INSTRUCTION, "Instruction verified.").under("Mental Capacity Act 2005 s35; S.I. 2006/1832 reg 6"),
                    // the instruction is the authority, whatever the person can or does say to it (STATUTORY_INSTRUCTION)
                    row("AUT-05").when(capacity(Y), types("IMCA_*, RPR_PAID, consent N or U", AuthorityTable::instructedByLaw))
                            .then(PROCEED_STATUTORY_INSTRUCTION, "Instruction verified.").under("Mental Capacity Act 2005 s35; S.I. 2006/1832 reg 6"),
                    row("AUT-06").when(capacity(N), types("CARE_ACT*, IMHA", in -> in.serviceType().isCareAct() || in.serviceType() == ServiceType.IMHA))
                            .then(PROCEED_BEST_INTERESTS, "Non-instructed advocacy."),
                    row("AUT-07").when(capacity(N), types("COMMUNITY etc.", in -> !in.serviceType().isStatutory()))
                            .then(REFER_TO_MANAGER, "Non-instructed community advocacy only by hub manager decision with best-interests note."),
                    row("AUT-08").when(capacity(U), types("IMCA_*", in -> in.serviceType().isImca()))
                            .then(NEEDS_INFO, "Capacity assessment details required."),
                    row("AUT-11").when(capacity(N), types("RULE_1_2_REP", in -> in.serviceType() == ServiceType.RULE_1_2_REP))
                            .then(PROCEED_COURT_ORDER, "Appointment by the court."),
                    // AUT-12 is one published row with two outcomes
                    row("AUT-12").when(capacity(N), types("NHS_COMPLAINTS with a representative", in -> complaint(in) && in.representative()))
                            .then(PROCEED_BEST_INTERESTS, "Complaint by a representative."),
                    row("AUT-12").when(capacity(N), types("NHS_COMPLAINTS", AuthorityTable::complaint))
                            .then(REFER_TO_MANAGER, "Complaint by a representative.")),
            NEEDS_INFO, AuthorityInputs::unknowns, AuthorityInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<AuthorityInputs, AuthorityOutcome>> VERSIONS = List.of(SINCE_2015);

    private AuthorityTable() {}

    private static boolean instructedByLaw(AuthorityInputs in) {
        return in.serviceType().isImca() || in.serviceType() == ServiceType.RPR_PAID;
    }

    private static boolean visit(AuthorityInputs in) {
        return in.serviceType() == ServiceType.IMHA && in.visitRequested();
    }

    private static boolean complaint(AuthorityInputs in) {
        return in.serviceType() == ServiceType.NHS_COMPLAINTS;
    }

    private static Condition<AuthorityInputs> capacity(Answer answer) {
        return new Condition<>("hasCapacityToConsent", answer.name(), in -> in.capacity() == answer);
    }

    private static Condition<AuthorityInputs> competent(Answer answer) {
        return new Condition<>("competent", answer.name(), in -> in.capacity() == answer);
    }

    private static Condition<AuthorityInputs> consent(Answer answer) {
        return new Condition<>("consent", answer.name(), in -> in.consent() == answer);
    }

    private static Condition<AuthorityInputs> parental() {
        return new Condition<>("parental responsibility", "Y", in -> in.parental() == Y);
    }

    private static Condition<AuthorityInputs> child() {
        return new Condition<>("age", "child < 16", AuthorityInputs::child);
    }

    private static Condition<AuthorityInputs> types(String values, Predicate<AuthorityInputs> holds) {
        return new Condition<>("type class", values, holds);
    }
}
