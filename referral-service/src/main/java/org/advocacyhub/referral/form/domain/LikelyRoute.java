package org.advocacyhub.referral.form.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a referral will probably go: what was asked for, else the first line of the type finder that fits (domain.md A.14).
 * A forecast for whoever fills in the form; triage decides, by its own tables.
 *
 * @param serviceType the kind of advocacy, or INFORMATION_ONLY
 * @param ruleId the line of A.14, or A.1.1 when the type was asked for
 * @param words why, in plain English
 * @param also a second kind that fits besides (A.11); null when there is none
 */
public record LikelyRoute(String serviceType, String ruleId, String words, String also) {

    /** No case: the person is told who can help. */
    public static final String INFORMATION_ONLY = "INFORMATION_ONLY";

    private static final int ADULT = 18;

    /** One line of A.14; {@code age} is null when it is not known. */
    private record Line(String ruleId, String serviceType, String words, Predicate<Told> holds) {

        Line(int number, RequestedType type, String words, Predicate<Told> holds) {
            this("A.14-" + number, type.name(), words, holds);
        }
    }

    private record Told(ReferralForm form, Integer age) {

        boolean dolsTeam() {
            return form.referrer().referrerType() == ReferrerType.DOLS_TEAM;
        }

        boolean isAuthorised() {
            return form.dolsOrNothing().authorisation().standardGranted() == Answer.Y;
        }

        boolean bySupervisoryBodyOnceAuthorised() {
            return dolsTeam() && isAuthorised();
        }

        DolsRepresentative representative() {
            return form.dolsOrNothing().representative();
        }

        boolean lacksCapacity() {
            return form.imcaOrNothing().capacity().lacksCapacity() == Answer.Y;
        }
    }

    // spotless:off: one line of the published list a line
    private static final List<Line> LINES = List.of(
            new Line(1, RequestedType.IMHA, "The Mental Health Act section qualifies for an independent mental health advocate.", LikelyRoute::qualifiesUnderMha),
            new Line(2, RequestedType.IMCA_39D, "The person's representative is unpaid and needs help, or the person does.", LikelyRoute::helpBesideUnpaidRepresentative),
            new Line(2, RequestedType.RPR_PAID, "The authorisation is in force and nobody eligible was selected to represent the person.", LikelyRoute::nobodySelected),
            new Line(2, RequestedType.IMCA_39C, "The authorisation is in force and the representative's appointment ended.", LikelyRoute::representativeGone),
            new Line(2, RequestedType.IMCA_39A, "The supervisory body refers somebody whose deprivation of liberty is being assessed.", told -> told.dolsTeam() && !told.isAuthorised()),
            new Line(2, RequestedType.RPR_PAID, "The authorisation is in force and no representative is in post.", told -> told.bySupervisoryBodyOnceAuthorised() && told.representative().rprInPost() != Answer.Y),
            new Line(2, RequestedType.IMCA_39D, "The authorisation is in force and the person has a representative.", Told::bySupervisoryBodyOnceAuthorised),
            new Line(3, RequestedType.RULE_1_2_REP, "An application to the Court of Protection is planned or made.", told -> told.form().courtOrNothing().applicationPlanned()),
            new Line(4, RequestedType.IMCA_SMT, "The person lacks capacity for a decision about serious treatment that the NHS proposes.", LikelyRoute::seriousTreatment),
            new Line(5, RequestedType.IMCA_ACCOM, "The person lacks capacity for a long move and nobody appropriate can be consulted.", LikelyRoute::longMove),
            new Line(6, RequestedType.CARE_ACT_SAFEGUARDING, "A safeguarding enquiry or review is under way.", told -> told.form().careActOrNothing().safeguarding()),
            new Line(7, RequestedType.CARE_ACT, "A process under the Care Act is under way or planned.", told -> told.form().careActOrNothing().processKnown()),
            new Line(8, RequestedType.NHS_COMPLAINTS, "It is a complaint about care that the NHS pays for.", told -> told.form().nhsComplaintOrNothing().aboutNhsCare()),
            new Line(9, RequestedType.PARENT_CP, "Children's social care has a process about the person's own child.", told -> told.form().parentCpOrNothing().processKnown()),
            new Line(10, RequestedType.CARER_COMMUNITY, "There is an issue of the carer's own.", told -> hasIssueAndGroup(told) && told.form().need().clientGroup() == Specialism.CARER),
            new Line(10, RequestedType.COMMUNITY, "There is an issue, and the person belongs to a group that is served.", LikelyRoute::hasIssueAndGroup),
            new Line("A.14-11", INFORMATION_ONLY, "Nothing that was told calls for an advocate: the hub will say who can help.", _ -> true));
    // spotless:on

    /** The probable route of a form that comes in on a day. */
    public static LikelyRoute of(ReferralForm form, LocalDate today) {
        var told = new Told(form, AgeRules.ageOn(form.person(), today));
        var found = LINES.stream().filter(line -> line.holds().test(told)).toList();
        var first = found.getFirst();
        if (form.requestedType() != null && form.requestedType() != RequestedType.UNSURE) {
            var asked = form.requestedType();
            var other = first.serviceType().equals(asked.name())
                            || first.serviceType().equals(INFORMATION_ONLY)
                    ? null
                    : first.serviceType();
            return new LikelyRoute(
                    asked.name(),
                    "A.1.1",
                    "This is what was asked for; triage looks whether it fits." + askFirst(asked, form),
                    other);
        }
        return new LikelyRoute(
                first.serviceType(),
                first.ruleId(),
                first.words() + type(first).map(type -> askFirst(type, form)).orElse(""),
                second(first, found, told));
    }

    /** A second role: besides the Mental Health Act the list is read on, and protective measures have an IMCA of their own. */
    private static String second(Line first, List<Line> found, Told told) {
        return switch (first.ruleId()) {
            case "A.14-1" ->
                found.stream()
                        .skip(1)
                        .filter(LikelyRoute::statutory)
                        .map(Line::serviceType)
                        .findFirst()
                        .orElse(null);
            case "A.14-6" ->
                told.lacksCapacity() && told.form().safeguardingOrNothing().protectiveMeasures() == Answer.Y
                        ? RequestedType.IMCA_SAFEGUARDING.name()
                        : null;
            default -> null;
        };
    }

    private static boolean statutory(Line line) {
        return !line.ruleId().equals("A.14-10") && !line.ruleId().equals("A.14-11");
    }

    /** Only the council instructs these; anybody else's word prompts it (A.3.3, D-02). */
    private static String askFirst(RequestedType type, ReferralForm form) {
        if (type.councilInstructs() && !form.referrer().council()) {
            return " The council will be asked first: only it can arrange this advocate.";
        }
        if (type.dols() && form.referrer().referrerType() != ReferrerType.DOLS_TEAM) {
            return " The council's DoLS team will be asked first: only it can instruct this advocate.";
        }
        return "";
    }

    private static Optional<RequestedType> type(Line line) {
        return line.serviceType().equals(INFORMATION_ONLY)
                ? Optional.empty()
                : Optional.of(RequestedType.valueOf(line.serviceType()));
    }

    private static boolean qualifiesUnderMha(Told told) {
        var status = told.form().imhaOrNothing().mhaStatus();
        return status != null && status.qualifies(told.age() != null && told.age() < ADULT);
    }

    private static boolean helpBesideUnpaidRepresentative(Told told) {
        return told.bySupervisoryBodyOnceAuthorised()
                && told.representative().unpaidInPost()
                && told.representative().asksFor39d();
    }

    private static boolean nobodySelected(Told told) {
        return told.bySupervisoryBodyOnceAuthorised()
                && told.representative().reg8Notice() == Answer.Y
                && told.representative().rprInPost() != Answer.Y;
    }

    private static boolean representativeGone(Told told) {
        return told.bySupervisoryBodyOnceAuthorised() && told.representative().rprEnded() == Answer.Y;
    }

    private static boolean seriousTreatment(Told told) {
        var treatment = told.form().imcaOrNothing().treatment();
        return told.lacksCapacity() && treatment.serious() && treatment.nhsBodyProposes() == Answer.Y;
    }

    private static boolean longMove(Told told) {
        var imca = told.form().imcaOrNothing();
        return told.lacksCapacity()
                && imca.accommodation().exceedsThreshold()
                && imca.consultation().nobody();
    }

    /** An issue that nobody denied counts, as in triage: "information only" would send the person away. */
    private static boolean hasIssueAndGroup(Told told) {
        var need = told.form().need();
        return need.specificIssue() != Answer.N && need.clientGroup() != null;
    }
}
