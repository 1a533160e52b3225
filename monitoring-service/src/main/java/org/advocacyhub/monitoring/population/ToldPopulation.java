package org.advocacyhub.monitoring.population;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.advocacyhub.monitoring.population.PopulationFile.Row;

/** One figure as it was told; a correction for the same day is a later revision, and both stay. */
@Entity
@Table(name = "population")
class ToldPopulation {

    /** Of which council's people, and which telling. */
    @Embeddable
    record Id(
            String commissioner,
            String district,
            String item,
            String code,
            String age,
            @Column(name = "valid_from") LocalDate validFrom,
            int revision)
            implements Serializable {}

    @EmbeddedId
    private Id id;

    private int people;
    private String source;

    @Column(name = "source_year")
    private int sourceYear;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "told_at")
    private Instant toldAt;

    protected ToldPopulation() {}

    ToldPopulation(String commissioner, Row row, int revision, String toldBy, Instant toldAt) {
        var place = row.place();
        id = new Id(
                commissioner, place.district(), place.item(), place.group(), place.age(), place.validFrom(), revision);
        people = row.people();
        source = row.source();
        sourceYear = row.sourceYear();
        this.toldBy = toldBy;
        this.toldAt = toldAt;
    }

    Id id() {
        return id;
    }

    /** What was told, without who told it. */
    Row row() {
        return new Row(
                new Place(id.district(), id.item(), id.code(), id.age(), id.validFrom()), people, source, sourceYear);
    }

    String toldBy() {
        return toldBy;
    }

    Instant toldAt() {
        return toldAt;
    }
}
