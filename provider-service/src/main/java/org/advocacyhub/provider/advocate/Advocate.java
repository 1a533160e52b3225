package org.advocacyhub.provider.advocate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.advocacyhub.provider.advocate.domain.Absence;
import org.advocacyhub.provider.advocate.domain.AdvocateFile;
import org.advocacyhub.provider.advocate.domain.AdvocateFile.Gender;
import org.advocacyhub.provider.advocate.domain.DeliveryModel;
import org.advocacyhub.provider.advocate.domain.Qualification;
import org.advocacyhub.provider.advocate.domain.Unit;
import org.hibernate.annotations.BatchSize;

/** Somebody who works cases for a partner. The number of open cases moves with the cases and leaves the version alone. */
@Entity
class Advocate {

    /** Advocates are numbered by their partner, for example {@code AFA-03}. */
    @Embeddable
    record Key(String partnerId, String advocateId) {}

    /**
     * Everything about an advocate that the hub enters. Dates may be null while not known.
     *
     * @param patch GSS codes of the districts where the advocate works; empty for anywhere
     * @param contractedMinutes minutes a week by contract; null where there is none
     * @param continuousServiceFrom first day of continuous employment, kept by a TUPE transfer (domain.md F.9)
     */
    record Details(
            String displayName,
            DeliveryModel deliveryModel,
            Set<Qualification> qualifications,
            LocalDate dbsIssuedOn,
            boolean dbsChildren,
            LocalDate safeguardingTrainingOn,
            LocalDate supervisionLastOn,
            List<String> specialisms,
            List<String> languages,
            Gender gender,
            List<String> patch,
            int wteHundredths,
            Integer contractedMinutes,
            LocalDate continuousServiceFrom,
            int caseloadLimit) {}

    /** A qualification as it is stored. */
    @Embeddable
    record Held(
            @Enumerated(EnumType.STRING) Unit unit,
            @Enumerated(EnumType.STRING) Qualification.Status status,
            LocalDate since,
            @Column(name = "until_on") LocalDate until,
            String grantedBy) {

        static Held of(Qualification qualification) {
            return new Held(
                    qualification.unit(),
                    qualification.status(),
                    qualification.since(),
                    qualification.until(),
                    qualification.grantedBy());
        }

        Qualification qualification() {
            return new Qualification(unit, status, since, until, grantedBy);
        }
    }

    /** An absence as it is stored. */
    @Embeddable
    record Away(
            @Column(name = "from_on") LocalDate from,
            @Column(name = "to_on") LocalDate to,
            @Enumerated(EnumType.STRING) Absence.Kind kind) {

        static Away of(Absence absence) {
            return new Away(absence.from(), absence.to(), absence.kind());
        }

        Absence absence() {
            return new Absence(from, to, kind);
        }
    }

    @EmbeddedId
    private Key key;

    private String displayName;

    @Enumerated(EnumType.STRING)
    private DeliveryModel deliveryModel;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "advocate_qualification",
            joinColumns = {@JoinColumn(name = "partner_id"), @JoinColumn(name = "advocate_id")})
    @BatchSize(size = 200)
    private Set<Held> qualifications = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "advocate_absence",
            joinColumns = {@JoinColumn(name = "partner_id"), @JoinColumn(name = "advocate_id")})
    @BatchSize(size = 200)
    private Set<Away> absences = new HashSet<>();

    private LocalDate dbsIssuedOn;
    private boolean dbsChildren;
    private LocalDate safeguardingTrainingOn;
    private LocalDate supervisionLastOn;
    private List<String> specialisms;
    private List<String> languages;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    private List<String> patch;
    private int wteHundredths;
    private Integer contractedMinutes;
    private LocalDate continuousServiceFrom;
    private int caseloadLimit;
    private boolean tupe;
    private String transferredFrom;
    private LocalDate leftOn;
    private LocalDate fitnessLookedOn;

    @Column(insertable = false, updatable = false)
    private int openCases;

    @Version
    private long version;

    protected Advocate() {}

    Advocate(Key key, Details details) {
        this.key = key;
        describe(details);
    }

    /** Replaces the details as a whole. */
    void describe(Details details) {
        displayName = details.displayName();
        deliveryModel = details.deliveryModel();
        dbsIssuedOn = details.dbsIssuedOn();
        dbsChildren = details.dbsChildren();
        safeguardingTrainingOn = details.safeguardingTrainingOn();
        supervisionLastOn = details.supervisionLastOn();
        specialisms = List.copyOf(details.specialisms());
        languages = List.copyOf(details.languages());
        gender = details.gender();
        patch = List.copyOf(details.patch());
        wteHundredths = details.wteHundredths();
        contractedMinutes = details.contractedMinutes();
        continuousServiceFrom = details.continuousServiceFrom();
        caseloadLimit = details.caseloadLimit();
        fitnessLookedOn = null;
        var held = new HashSet<Held>();
        details.qualifications().forEach(qualification -> held.add(Held.of(qualification)));
        qualifications.retainAll(held);
        qualifications.addAll(held);
    }

    /** When the advocate is away; replaces what was known. */
    void isAway(List<Absence> known) {
        var away = new HashSet<>(known.stream().map(Away::of).toList());
        absences.retainAll(away);
        absences.addAll(away);
    }

    /** Came from another partner with the work (domain.md F.9). */
    void cameFrom(String formerPartner) {
        tupe = true;
        transferredFrom = formerPartner;
    }

    /** Went to a successor of the partner; is given no case here any more. */
    void leaves(LocalDate on) {
        leftOn = on;
    }

    /**
     * What the qualification matrix has to know.
     *
     * @param imcaCases how many cases as an IMCA the advocate has been given
     */
    AdvocateFile file(int imcaCases) {
        return new AdvocateFile(
                qualifications.stream().map(Held::qualification).toList(),
                dbsIssuedOn,
                dbsChildren,
                safeguardingTrainingOn,
                supervisionLastOn,
                gender,
                imcaCases);
    }

    Details details() {
        return new Details(
                displayName,
                deliveryModel,
                Set.copyOf(qualifications.stream().map(Held::qualification).toList()),
                dbsIssuedOn,
                dbsChildren,
                safeguardingTrainingOn,
                supervisionLastOn,
                specialisms,
                languages,
                gender,
                patch,
                wteHundredths,
                contractedMinutes,
                continuousServiceFrom,
                caseloadLimit);
    }

    /** Times away, in order. */
    List<Absence> absences() {
        return absences.stream()
                .map(Away::absence)
                .sorted(Comparator.comparing(Absence::from))
                .toList();
    }

    DeliveryModel deliveryModel() {
        return deliveryModel;
    }

    /** The partner that the advocate came from with the work; null for anybody else. */
    String transferredFrom() {
        return transferredFrom;
    }

    /** The day on which the advocate went to a successor; null for whoever is here. */
    LocalDate leftOn() {
        return leftOn;
    }

    boolean hasRoom() {
        return openCases < caseloadLimit;
    }

    Key key() {
        return key;
    }

    int openCases() {
        return openCases;
    }

    long version() {
        return version;
    }
}
