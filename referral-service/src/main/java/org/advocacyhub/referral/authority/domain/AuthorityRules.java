package org.advocacyhub.referral.authority.domain;

import static org.advocacyhub.referral.form.domain.Answer.N;
import static org.advocacyhub.referral.form.domain.Answer.U;
import static org.advocacyhub.referral.form.domain.Answer.Y;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.advocacyhub.referral.authority.domain.Ground.Given;
import org.advocacyhub.referral.authority.domain.Ground.ManagerToDecide;
import org.advocacyhub.referral.authority.domain.Ground.NotYet;
import org.advocacyhub.referral.authority.domain.Ground.Refused;
import org.advocacyhub.referral.form.domain.Authority.Basis;

/**
 * Table AUT (domain.md A.12), first match: row by row the one that triage reads, so that what is recorded is what triage proceeded
 * on. The two rows for children stand first: below 16 competence takes the place of capacity, and read in the published order they
 * could never decide.
 */
public final class AuthorityRules {

    private record Row(Predicate<AuthorityInputs> when, Ground ground) {}

    // spotless:off: one row of the published table a line
    private static final List<Row> ROWS = List.of(
            new Row(in -> in.child() && in.capacity() == Y && in.consent() == Y && (in.transition() || Types.imha(in.type())),
                    new Given(Basis.CONSENT, "AUT-09")),
            new Row(in -> in.child() && in.capacity() == N && in.parental() && (in.transition() || Types.complaint(in.type())),
                    new Given(Basis.PARENTAL, "AUT-10")),
            new Row(in -> Types.complaint(in.type()) && in.patientDied(),
                    new Given(Basis.BEST_INTERESTS, "AUT-12")),
            new Row(in -> in.capacity() == Y && in.consent() == Y,
                    new Given(Basis.CONSENT, "AUT-01")),
            new Row(in -> in.capacity() == Y && in.consent() == N && !Types.instructedByLaw(in.type()) && !visit(in),
                    new Refused("AUT-02")),
            new Row(in -> in.capacity() == Y && Types.imha(in.type()) && (in.consent() == U || visit(in)),
                    new Given(Basis.PATIENT_REQUEST, "AUT-03")),
            // a requested visit may happen without prior consent (PATIENT_REQUEST), also before capacity is known
            new Row(in -> in.capacity() == U && visit(in),
                    new Given(Basis.PATIENT_REQUEST, "AUT-03")),
            new Row(in -> in.capacity() == Y && in.consent() == U && !Types.instructedByLaw(in.type()),
                    new NotYet("AUT-04", List.of("authority.consentGiven"))),
            new Row(in -> in.capacity() == N && Types.instructedByLaw(in.type()),
                    new Given(Basis.STATUTORY_INSTRUCTION, "AUT-05")),
            // the instruction is the authority, whatever the person can or does say to it (STATUTORY_INSTRUCTION)
            new Row(in -> in.capacity() == Y && Types.instructedByLaw(in.type()),
                    new Given(Basis.STATUTORY_INSTRUCTION, "AUT-05")),
            new Row(in -> in.capacity() == N && (Types.careAct(in.type()) || Types.imha(in.type())),
                    new Given(Basis.BEST_INTERESTS, "AUT-06")),
            new Row(in -> in.capacity() == N && Types.byContract(in.type()),
                    new ManagerToDecide("AUT-07")),
            new Row(in -> in.capacity() == U && Types.imca(in.type()),
                    new NotYet("AUT-08", List.of("authority.hasCapacityToConsent"))),
            new Row(in -> in.capacity() == N && Types.court(in.type()),
                    new Given(Basis.COURT_ORDER, "AUT-11")),
            new Row(in -> in.capacity() == N && Types.complaint(in.type()) && in.representative(),
                    new Given(Basis.BEST_INTERESTS, "AUT-12")),
            new Row(in -> in.capacity() == N && Types.complaint(in.type()),
                    new ManagerToDecide("AUT-12")));
    // spotless:on

    private AuthorityRules() {}

    /** What the answers come to; always something. */
    public static Ground ground(AuthorityInputs inputs) {
        return ROWS.stream()
                .filter(row -> row.when().test(inputs))
                .map(Row::ground)
                .findFirst()
                .orElseGet(() -> new NotYet("AUT-99", unknown(inputs)));
    }

    private static boolean visit(AuthorityInputs inputs) {
        return Types.imha(inputs.type()) && inputs.visitRequested();
    }

    private static List<String> unknown(AuthorityInputs inputs) {
        return Stream.of(
                        inputs.capacity() == U ? "authority.hasCapacityToConsent" : null,
                        inputs.consent() == U ? "authority.consentGiven" : null)
                .filter(field -> field != null)
                .toList();
    }
}
