package org.advocacyhub.triage.referral.domain;

import java.time.LocalDate;
import java.util.List;

/** Facts of a referral for tests: an eligible one of each kind, and changes to it. */
public final class SomeFacts {

    private ServiceType type = ServiceType.COMMUNITY;
    private String referrer = "SOCIAL_WORKER_LA";
    private Integer age = 45;
    private Facts.Place place = new Facts.Place("ME15", null, "OWN_HOME", null);
    private String group = "LEARNING_DISABILITY";
    private List<String> specialisms = List.of("LEARNING_DISABILITY");
    private Answer issue = Answer.Y;
    private Answer excluded = Answer.N;
    private Answer nobodyUnpaid = Answer.N;
    private Answer noSpeech = Answer.N;
    private Facts.CareAct careAct;
    private Facts.Imha imha;
    private Facts.Authority authority = new Facts.Authority(Answer.Y, Answer.Y, LocalDate.of(2016, 4, 1), Answer.U);
    private Facts.Risk risk = new Facts.Risk(Answer.N, Answer.N, Answer.N, Answer.N);
    private List<KeyDate> dates = List.of();
    private List<String> missing = List.of();

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
                Answer.U);
        return facts;
    }

    /** IMHA-07. */
    public static SomeFacts imha(MhaStatus status) {
        var facts = new SomeFacts();
        facts.type = ServiceType.IMHA;
        facts.referrer = "WARD_STAFF";
        facts.place = new Facts.Place("ME15", "CT1", "MH_HOSPITAL_NHS", null);
        facts.imha = new Facts.Imha(status, LocalDate.of(2016, 4, 1), Answer.Y, Answer.N, Answer.N, Answer.N);
        return facts;
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

    public SomeFacts at(Facts.Place where) {
        place = where;
        return this;
    }

    public SomeFacts home(String outcode) {
        return at(new Facts.Place(outcode, null, "OWN_HOME", null));
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

    public SomeFacts authority(Answer capacity, Answer consent) {
        authority = new Facts.Authority(capacity, consent, null, Answer.U);
        return this;
    }

    public SomeFacts bestInterestsNote() {
        authority = new Facts.Authority(Answer.N, Answer.U, null, Answer.Y);
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
                missing);
    }
}
