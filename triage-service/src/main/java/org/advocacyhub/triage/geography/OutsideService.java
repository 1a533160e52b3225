package org.advocacyhub.triage.geography;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An advocacy service of another council's area, to which the hub sends people. It is never deleted, it ends. */
@Entity
@Table(name = "outside_service")
public class OutsideService {

    @Id
    private String code;

    private String name;
    private String council;

    @Column(name = "service_types")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> serviceTypes;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Version
    private long version;

    protected OutsideService() {}

    OutsideService(String code, Described described) {
        this.code = code;
        describe(described);
    }

    /**
     * What is registered of a service.
     *
     * @param name of the organisation, never of a person
     * @param council GSS code of the council that it works for
     * @param serviceTypes codes of A.1.1 that it takes
     * @param validTo the first day on which it is no more; null for no end
     */
    record Described(String name, String council, List<String> serviceTypes, LocalDate validFrom, LocalDate validTo) {}

    final void describe(Described described) {
        name = described.name();
        council = described.council();
        serviceTypes = described.serviceTypes();
        validFrom = described.validFrom();
        validTo = described.validTo();
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String council() {
        return council;
    }

    public List<String> serviceTypes() {
        return serviceTypes;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    /** Whether it may be named for a referral on that day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    public long version() {
        return version;
    }
}
