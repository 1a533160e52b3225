package org.advocacyhub.provider.directory.domain;

import java.util.List;
import java.util.UUID;

/** The objects of HSDS-UK 3.0 that this directory fills, with the names that they have there. */
public final class Hsds {

    private Hsds() {}

    /** @param email of the front door, never of a person */
    public record Organization(UUID id, String name, String description, String email, String website) {}

    /**
     * @param status {@code active}, {@code inactive} or {@code temporarily closed}
     * @param url where somebody is referred
     */
    public record Service(
            UUID id,
            UUID organizationId,
            String name,
            String description,
            String url,
            String email,
            String status,
            String accreditations,
            Integer minimumAge,
            Organization organization,
            List<ServiceArea> serviceAreas,
            List<CostOption> costOptions,
            List<Attribute> attributes) {

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
                    accreditations,
                    minimumAge,
                    organization,
                    null,
                    null,
                    null);
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
