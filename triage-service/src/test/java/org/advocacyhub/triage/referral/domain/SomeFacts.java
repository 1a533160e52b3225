package org.advocacyhub.triage.referral.domain;

import java.time.LocalDate;
import java.util.List;

/** Facts of a referral for tests: an eligible one of each kind, and changes to it. */
public final class SomeFacts {

    private static final ImcaGrounds.Review NO_REVIEW =
            new ImcaGrounds.Review(Answer.U, null, Answer.U, Answer.U, Answer.U);

    private ServiceType type = ServiceType.COMMUNITY;
    private String referrer = "SOCIAL_WORKER_LA";
    private Integer age = 45;
    private StatedPlace place = new StatedPlace("ME15", null, "OWN_HOME", null);
    private String group = "LEARNING_DISABILITY";
    private List<String> specialisms = List.of("LEARNING_DISABILITY");
    private Answer issue = Answer.Y;
    private Answer excluded = Answer.N;
    private Answer nobodyUnpaid = Answer.N;
    private Answer noSpeech = Answer.N;
    private Facts.CareAct careAct;
    private Facts.Imha imha;
    private Facts.Authority authority =
            new Facts.Authority(Answer.Y, Answer.Y, LocalDate.of(2016, 4, 1), Answer.U, null, null, null);
    private Facts.Risk risk = new Facts.Risk(Answer.N, Answer.N, Answer.N, Answer.N);
    private List<KeyDate> dates = List.of();
    private List<String> missing = List.of();
    private Facts.Safeguarding safeguarding;
    private ImcaGrounds imca;
    private Facts.Dols dols;
    private Facts.Court court;
    private Facts.NhsComplaint nhsComplaint;
    private Facts.ParentCp parentCp;
    private Facts.Bespoke bespoke;

    /** COM-08. */
    public static SomeFacts community() {
        return new SomeFacts();
    }

    /** CA67-15. */
    public static SomeFacts careAct() {
        var facts = new SomeFacts();
        facts.type = ServiceType.CARE_ACT;
        facts.careAct = new Facts.CareAct(
                Process.NEEDS_ASSESSMENT,
                Answer.Y,
                List.of("USE_OR_WEIGH"),
                AppropriatePerson.NONE,
                Answer.U,
                null,
                null,
                Answer.U,
                Answer.U,
                Answer.Y);
        return facts;
    }

    /** IMHA-07. */
    public static SomeFacts imha(MhaStatus status) {
        var facts = new SomeFacts();
        facts.type = ServiceType.IMHA;
        facts.referrer = "WARD_STAFF";
        facts.place = new StatedPlace("ME15", "CT1", "MH_HOSPITAL_NHS", null);
        facts.imha = new Facts.Imha(status, LocalDate.of(2016, 4, 1), Answer.Y, Answer.N, Answer.N, Answer.N);
        return facts;
    }

    /** SMT-11. */
    public static SomeFacts treatment() {
        var facts = new SomeFacts();
        facts.type = ServiceType.IMCA_SMT;
        facts.referrer = "CONSULTANT_ACUTE";
        facts.imca = imca(Answer.Y, AppropriateToConsult.NONE, false);
        return facts;
    }

    /** ACC-09, for more than 28 days in a hospital or eight weeks in a home. */
    public static SomeFacts move(ImcaGrounds.Move.Setting setting, int days) {
        var facts = treatment().type(ServiceType.IMCA_ACCOM).by("SOCIAL_WORKER_LA");
        facts.imca = new ImcaGrounds(
                Answer.Y,
                new ImcaGrounds.Treatment(Answer.U, Answer.U, Answer.U),
                new ImcaGrounds.Move(ImcaGrounds.Move.Arranger.LA, setting, days, Answer.N),
                NO_REVIEW,
                AppropriateToConsult.NONE,
                false,
                S40Person.NONE,
                "NONE",
                Answer.Y);
        return facts;
    }

    /** SG-06 when there is no other duty. */
    public static SomeFacts protection(String otherDuty) {
        var facts = treatment().type(ServiceType.IMCA_SAFEGUARDING).by("SAFEGUARDING_TEAM");
        facts.imca = new ImcaGrounds(
                Answer.Y,
                new ImcaGrounds.Treatment(Answer.U, Answer.U, Answer.U),
                new ImcaGrounds.Move(ImcaGrounds.Move.Arranger.U, ImcaGrounds.Move.Setting.U, null, Answer.U),
                NO_REVIEW,
                AppropriateToConsult.EXISTS_APPROPRIATE,
                false,
                S40Person.U,
                otherDuty,
                Answer.Y);
        facts.safeguarding = new Facts.Safeguarding(Answer.Y, Answer.Y, Answer.Y);
        return facts;
    }

    /** D-39A-1, D-39C-1, D-39D-1 or RPR-04. */
    public static SomeFacts dols(ServiceType type) {
        var facts = treatment().type(type).by("DOLS_TEAM");
        facts.place = new StatedPlace("ME15", null, "CARE_HOME", null);
        facts.dols = switch (type) {
            case IMCA_39A -> authorisation(Answer.Y, Answer.N, Answer.U, Answer.U, Answer.U);
            case IMCA_39C -> authorisation(Answer.N, Answer.Y, Answer.N, Answer.Y, Answer.U);
            case IMCA_39D -> authorisation(Answer.N, Answer.Y, Answer.Y, Answer.N, Answer.Y);
            default -> authorisation(Answer.N, Answer.Y, Answer.N, Answer.U, Answer.U);
        };
        return facts;
    }

    private static Facts.Dols authorisation(
            Answer urgent, Answer standard, Answer inPost, Answer ended, Answer personAsks) {
        return new Facts.Dols(
                urgent,
                Answer.N,
                Answer.N,
                standard,
                inPost,
                Answer.N,
                ended,
                Answer.N,
                inPost == Answer.N ? Answer.Y : Answer.N,
                personAsks,
                Answer.N,
                Answer.N,
                Answer.N,
                Answer.U);
    }

    /** R12-07. */
    public static SomeFacts court() {
        var facts = new SomeFacts();
        facts.type = ServiceType.RULE_1_2_REP;
        facts.court = new Facts.Court(Answer.Y, Answer.Y, Answer.Y, Answer.N, Answer.N);
        return facts.authority(Answer.N, Answer.U);
    }

    /** NHS-06. */
    public static SomeFacts complaint() {
        var facts = new SomeFacts();
        facts.type = ServiceType.NHS_COMPLAINTS;
        facts.nhsComplaint = new Facts.NhsComplaint(
                ComplaintAbout.NHS_BODY, Answer.Y, LocalDate.of(2016, 3, 1), null, Answer.N, Complainant.PATIENT);
        return facts;
    }

    /** PCP-07. */
    public static SomeFacts parent() {
        var facts = new SomeFacts().type(ServiceType.PARENT_CP).by("CHILDRENS_SOCIAL_CARE");
        facts.parentCp = new Facts.ParentCp(Answer.Y, Answer.N);
        return facts;
    }

    /** Serious treatment by the NHS, with this said of capacity and of who can be consulted. */
    public static ImcaGrounds imca(Answer lacksCapacity, AppropriateToConsult consult, boolean groundGiven) {
        return new ImcaGrounds(
                lacksCapacity,
                new ImcaGrounds.Treatment(Answer.Y, Answer.Y, Answer.N),
                new ImcaGrounds.Move(ImcaGrounds.Move.Arranger.U, ImcaGrounds.Move.Setting.U, null, Answer.U),
                NO_REVIEW,
                consult,
                groundGiven,
                S40Person.NONE,
                "NONE",
                Answer.Y);
    }

    public SomeFacts type(ServiceType requested) {
        type = requested;
        return this;
    }

    public SomeFacts by(String referrerType) {
        referrer = referrerType;
        return this;
    }

    public SomeFacts aged(Integer years) {
        age = years;
        return this;
    }

    public SomeFacts at(StatedPlace where) {
        place = where;
        return this;
    }

    public SomeFacts home(String outcode) {
        return at(new StatedPlace(outcode, null, "OWN_HOME", null));
    }

    public SomeFacts group(String clientGroup) {
        group = clientGroup;
        specialisms = clientGroup == null ? List.of() : List.of(clientGroup);
        return this;
    }

    public SomeFacts specialisms(String... codes) {
        specialisms = List.of(codes);
        return this;
    }

    public SomeFacts issue(Answer answer) {
        issue = answer;
        return this;
    }

    public SomeFacts nobodyUnpaid() {
        nobodyUnpaid = Answer.Y;
        return this;
    }

    public SomeFacts noSpeech() {
        noSpeech = Answer.Y;
        return this;
    }

    public SomeFacts grounds(Facts.CareAct grounds) {
        careAct = grounds;
        return this;
    }

    public SomeFacts grounds(Facts.Imha grounds) {
        imha = grounds;
        return this;
    }

    public SomeFacts grounds(Facts.Safeguarding grounds) {
        safeguarding = grounds;
        return this;
    }

    public SomeFacts grounds(ImcaGrounds grounds) {
        imca = grounds;
        return this;
    }

    public SomeFacts grounds(Facts.Dols grounds) {
        dols = grounds;
        return this;
    }

    public SomeFacts grounds(Facts.Court grounds) {
        court = grounds;
        return this;
    }

    public SomeFacts grounds(Facts.NhsComplaint grounds) {
        nhsComplaint = grounds;
        return this;
    }

    public SomeFacts grounds(Facts.ParentCp grounds) {
        parentCp = grounds;
        return this;
    }

    public SomeFacts project(String ref) {
        bespoke = new Facts.Bespoke(ref);
        return this;
    }

    public SomeFacts authority(Facts.Authority told) {
        authority = told;
        return this;
    }

    public SomeFacts authority(Answer capacity, Answer consent) {
        authority = new Facts.Authority(capacity, consent, null, Answer.U, null, null, null);
        return this;
    }

    public SomeFacts bestInterestsNote() {
        authority = new Facts.Authority(Answer.N, Answer.U, null, Answer.Y, null, null, null);
        return this;
    }

    public SomeFacts risk(Facts.Risk flags) {
        risk = flags;
        return this;
    }

    public SomeFacts domesticAbuse() {
        return risk(new Facts.Risk(Answer.N, Answer.Y, Answer.N, Answer.N));
    }

    public SomeFacts immediateDanger() {
        return risk(new Facts.Risk(Answer.Y, Answer.N, Answer.N, Answer.N));
    }

    public SomeFacts date(String dateType, LocalDate on) {
        dates = List.of(new KeyDate(dateType, on, true));
        return this;
    }

    public SomeFacts movableDate(String dateType, LocalDate on) {
        dates = List.of(new KeyDate(dateType, on, false));
        return this;
    }

    public SomeFacts missing(String... rules) {
        missing = List.of(rules);
        return this;
    }

    public Facts facts() {
        return new Facts(
                "WEB",
                type,
                referrer,
                age,
                place,
                new Facts.Need(group, specialisms, issue, excluded, nobodyUnpaid, noSpeech, null),
                careAct,
                imha,
                authority,
                risk,
                dates,
                missing,
                safeguarding,
                imca,
                dols,
                court,
                nhsComplaint,
                parentCp,
                bespoke);
    }
}
