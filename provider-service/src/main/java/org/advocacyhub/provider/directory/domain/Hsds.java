package org.advocacyhub.provider.directory.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The objects of HSDS-UK 3.0 that this directory fills, with the names that they have there. */
public final class Hsds {

    private Hsds() {}

    /**
     * @param email of the front door, never of a person
     * @param locations null in a list
     */
    public record Organization(
            UUID id, String name, String description, String email, String website, List<Location> locations) {

        /** As it stands in a list, and on a service: without what hangs on it. */
        public Organization inList() {
            return new Organization(id, name, description, email, website, null);
        }
    }

    /** @param locationType {@code physical}: everything else is no place that somebody could go to */
    public record Location(
            UUID id,
            String locationType,
            UUID organizationId,
            String name,
            BigDecimal latitude,
            BigDecimal longitude,
            List<Address> addresses,
            List<Accessibility> accessibility,
            List<Schedule> schedules) {}

    /** @param stateProvince the county */
    public record Address(
            UUID id,
            UUID locationId,
            String address_1,
            String address_2,
            String city,
            String stateProvince,
            String postalCode,
            String country,
            String addressType) {}

    public record Accessibility(UUID id, UUID locationId, String description) {}

    /**
     * When a place is open, as a rule of RFC 5545.
     *
     * @param byday for example {@code MO,TU}
     * @param opensAt with the offset that London has today, as the standard wants it
     */
    public record Schedule(
            UUID id,
            UUID locationId,
            String freq,
            String wkst,
            String byday,
            String opensAt,
            String closesAt,
            String description) {}

    /** Where a service is offered. */
    public record ServiceAtLocation(
            UUID id, UUID serviceId, UUID locationId, Location location, List<Schedule> schedules) {}

    /**
     * @param status {@code active}, {@code inactive} or {@code temporarily closed}
     * @param url where somebody is referred
     * @param lastModified when it last said something else
     */
    public record Service(
            UUID id,
            UUID organizationId,
            String name,
            String description,
            String url,
            String email,
            String status,
            Instant lastModified,
            String accreditations,
            Integer minimumAge,
            Organization organization,
            List<ServiceArea> serviceAreas,
            List<CostOption> costOptions,
            List<Attribute> attributes,
            List<ServiceAtLocation> serviceAtLocations) {

        /** As it stands in a list: without what hangs on it, but for who offers it. */
        public Service inList() {
            return new Service(
                    id,
                    organizationId,
                    name,
                    description,
                    url,
                    email,
                    status,
                    lastModified,
                    accreditations,
                    minimumAge,
                    organization,
                    null,
                    null,
                    null,
                    null);
        }

        Service modified(Instant at) {
            return new Service(
                    id,
                    organizationId,
                    name,
                    description,
                    url,
                    email,
                    status,
                    at,
                    accreditations,
                    minimumAge,
                    organization,
                    serviceAreas,
                    costOptions,
                    attributes,
                    serviceAtLocations);
        }

        boolean has(UUID termId) {
            return attributes.stream()
                    .anyMatch(attribute -> attribute.taxonomyTerm().id().equals(termId));
        }
    }

    /** @param uri of the Office for National Statistics, null for the whole area */
    public record ServiceArea(UUID id, UUID serviceId, String name, String uri) {}

    /** @param amount in pounds */
    public record CostOption(UUID id, UUID serviceId, String option, int amount, String amountDescription) {}

    /** Which term says what of a service. */
    public record Attribute(
            UUID id, UUID linkId, UUID taxonomyTermId, String linkType, String linkEntity, TaxonomyTerm taxonomyTerm) {}

    public record Taxonomy(UUID id, String name, String description, String version) {}

    public record TaxonomyTerm(
            UUID id, String code, String name, String description, String taxonomy, UUID taxonomyId) {}
}
