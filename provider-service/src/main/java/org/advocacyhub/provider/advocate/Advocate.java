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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.advocacyhub.provider.advocate.domain.AdvocateFile;
import org.advocacyhub.provider.advocate.domain.AdvocateFile.Gender;
import org.advocacyhub.provider.advocate.domain.Qualification;
import org.advocacyhub.provider.advocate.domain.Unit;
import org.hibernate.annotations.BatchSize;

/** Somebody who works cases for a partner. The number of open cases moves with the cases and leaves the version alone. */
@Entity
class Advocate {

    /** Advocates are numbered by their partner, for example {@code AFA-03}. */
    @Embeddable
    record Key(String partnerId, String advocateId) {}

    /** Everything about an advocate that the hub enters. Dates may be null while not known. */
    record Details(
            String displayName,
            Set<Qualification> qualifications,
            LocalDate dbsIssuedOn,
            LocalDate safeguardingTrainingOn,
            LocalDate supervisionLastOn,
            List<String> specialisms,
            List<String> languages,
            Gender gender,
            int wteHundredths,
            int caseloadLimit) {}

    /** A qualification as it is stored. */
    @Embeddable
    record Held(
            @Enumerated(EnumType.STRING) Unit unit,
            @Enumerated(EnumType.STRING) Qualification.Status status,
            LocalDate since) {

        static Held of(Qualification qualification) {
            return new Held(qualification.unit(), qualification.status(), qualification.since());
        }

        Qualification qualification() {
            return new Qualification(unit, status, since);
        }
    }

    @EmbeddedId
    private Key key;

    private String displayName;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "advocate_qualification",
            joinColumns = {@JoinColumn(name = "partner_id"), @JoinColumn(name = "advocate_id")})
    @BatchSize(size = 200)
    private Set<Held> qualifications = new HashSet<>();

    private LocalDate dbsIssuedOn;
    private LocalDate safeguardingTrainingOn;
    private LocalDate supervisionLastOn;
    private List<String> specialisms;
    private List<String> languages;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    private int wteHundredths;
    private int caseloadLimit;

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
        dbsIssuedOn = details.dbsIssuedOn();
        safeguardingTrainingOn = details.safeguardingTrainingOn();
        supervisionLastOn = details.supervisionLastOn();
        specialisms = List.copyOf(details.specialisms());
        languages = List.copyOf(details.languages());
        gender = details.gender();
        wteHundredths = details.wteHundredths();
        caseloadLimit = details.caseloadLimit();
        var held = new HashSet<Held>();
        details.qualifications().forEach(qualification -> held.add(Held.of(qualification)));
        qualifications.retainAll(held);
        qualifications.addAll(held);
    }

    /** What the qualification matrix has to know. */
    AdvocateFile file() {
        return new AdvocateFile(
                qualifications.stream().map(Held::qualification).toList(),
                dbsIssuedOn,
                safeguardingTrainingOn,
                supervisionLastOn,
                gender);
    }

    Details details() {
        return new Details(
                displayName,
                Set.copyOf(qualifications.stream().map(Held::qualification).toList()),
                dbsIssuedOn,
                safeguardingTrainingOn,
                supervisionLastOn,
                specialisms,
                languages,
                gender,
                wteHundredths,
                caseloadLimit);
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
