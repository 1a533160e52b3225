package org.advocacyhub.monitoring.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** What a district or authority is called from a day on, until a later name. */
@Entity
@Table(name = "place")
class PlaceName {

    @Embeddable
    record Id(String code, @Column(name = "valid_from") LocalDate validFrom) implements Serializable {}

    @EmbeddedId
    private Id id;

    private String name;

    protected PlaceName() {}

    PlaceName(String code, String name, LocalDate validFrom) {
        this.id = new Id(code, validFrom);
        this.name = name;
    }

    String code() {
        return id.code();
    }

    LocalDate validFrom() {
        return id.validFrom();
    }

    String name() {
        return name;
    }
}
