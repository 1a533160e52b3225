package org.advocacyhub.provider.directory.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.provider.directory.domain.Hsds.Attribute;
import org.advocacyhub.provider.directory.domain.Hsds.CostOption;
import org.advocacyhub.provider.directory.domain.Hsds.Organization;
import org.advocacyhub.provider.directory.domain.Hsds.Service;
import org.advocacyhub.provider.directory.domain.Hsds.ServiceArea;
import org.advocacyhub.provider.directory.domain.Hsds.ServiceAtLocation;
import org.advocacyhub.provider.directory.domain.Hsds.Taxonomy;
import org.advocacyhub.provider.directory.domain.Hsds.TaxonomyTerm;
import org.advocacyhub.provider.directory.domain.Network.Contracted;
import org.advocacyhub.provider.directory.domain.Network.Kind;

/**
 * The whole directory: an organisation for each partner that is contracted for something, a service for each kind of advocacy
 * that it is contracted for. Ids are made of the codes, so they stay what they are for as long as a directory remembers them.
 *
 * @param services in order of their ids, as the others
 * @param modified since when organisations and services say what they say, by id
 */
public record Directory(
        List<Organization> organizations,
        List<Service> services,
        List<ServiceAtLocation> servicesAtLocations,
        List<Taxonomy> taxonomies,
        List<TaxonomyTerm> taxonomyTerms,
        Map<UUID, Instant> modified) {

    private static final String STATISTICS = "http://statistics.data.gov.uk/id/statistical-geography/";

    private static final Taxonomy KINDS = new Taxonomy(
            id("taxonomy", "kinds"),
            "Kinds of advocacy",
            "The legal or contractual kinds of independent advocacy.",
            "1");
    private static final Taxonomy SPECIALISMS = new Taxonomy(
            id("taxonomy", "specialisms"),
            "Specialisms",
            "Groups of people that advocates know particularly well.",
            "1");

    /** Where somebody is referred: the one front door of the whole network. */
    public record FrontDoor(Optional<String> url, Optional<String> email) {}

    /** Which services a list shows; null means all. */
    public record Filter(UUID organizationId, UUID taxonomyTermId, String text, Instant modifiedAfter) {

        boolean passes(Service service) {
            return (organizationId == null || organizationId.equals(service.organizationId()))
                    && (taxonomyTermId == null || service.has(taxonomyTermId))
                    && after(service.lastModified(), modifiedAfter)
                    && (text == null || mentions(service, text.toLowerCase(Locale.ROOT)));
        }

        private static boolean mentions(Service service, String text) {
            return Stream.of(
                            service.name(),
                            service.description(),
                            service.organization().name())
                    .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(text));
        }
    }

    /** Makes the directory of what holds now. */
    public static Directory of(Network network, FrontDoor door) {
        var kinds = new LinkedHashMap<String, Kind>();
        network.kinds().forEach(kind -> kinds.put(kind.serviceType(), kind));
        var terms = new TreeMap<String, TaxonomyTerm>();
        network.kinds().forEach(kind -> terms.put(kind.serviceType(), termOf(kind)));
        var organizations = new ArrayList<Organization>();
        var services = new ArrayList<Service>();
        var byPartner = new TreeMap<String, List<Contracted>>();
        network.contracted().forEach(each -> byPartner
                .computeIfAbsent(each.partnerId(), _ -> new ArrayList<>())
                .add(each));
        byPartner.forEach((partnerId, contracted) -> {
            var organization = organization(
                    contracted.getFirst(), door, network.places().getOrDefault(partnerId, List.of()), network.london());
            organizations.add(organization);
            types(contracted).stream()
                    .filter(kinds::containsKey)
                    .map(type -> service(organization, kinds.get(type), contracted, terms, door))
                    .forEach(services::add);
        });
        return new Directory(
                sorted(organizations, Organization::id),
                sorted(services, Service::id),
                sorted(
                        services.stream()
                                .flatMap(service -> service.serviceAtLocations().stream())
                                .toList(),
                        ServiceAtLocation::id),
                sorted(List.of(KINDS, SPECIALISMS), Taxonomy::id),
                sorted(List.copyOf(terms.values()), TaxonomyTerm::id),
                Map.of());
    }

    /** The same with since when each object says what it says. */
    public Directory modified(Map<UUID, Instant> dates) {
        return new Directory(
                organizations,
                services.stream()
                        .map(service -> service.modified(dates.get(service.id())))
                        .toList(),
                servicesAtLocations,
                taxonomies,
                taxonomyTerms,
                Map.copyOf(dates));
    }

    /** The organisations that say something else since a moment; null means all. */
    public List<Organization> organizations(Instant modifiedAfter) {
        return organizations.stream()
                .filter(organization -> after(modified.get(organization.id()), modifiedAfter))
                .toList();
    }

    /** Where the services are offered that pass a filter. */
    public List<ServiceAtLocation> servicesAtLocations(Filter filter) {
        var passing = services(filter).stream().map(Service::id).collect(Collectors.toSet());
        return servicesAtLocations.stream()
                .filter(offered -> passing.contains(offered.serviceId()))
                .toList();
    }

    private static boolean after(Instant modified, Instant wanted) {
        return wanted == null || modified == null || modified.isAfter(wanted);
    }

    /** The services that pass a filter. */
    public List<Service> services(Filter filter) {
        return services.stream().filter(filter::passes).toList();
    }

    private static Service service(
            Organization organization,
            Kind kind,
            List<Contracted> contracted,
            Map<String, TaxonomyTerm> terms,
            FrontDoor door) {
        var partnerId = contracted.getFirst().partnerId();
        var id = id("service", partnerId, kind.serviceType());
        var ofThisKind = contracted.stream()
                .filter(each -> each.serviceTypes().contains(kind.serviceType()))
                .toList();
        return new Service(
                id,
                organization.id(),
                kind.name() + ", " + organization.name(),
                kind.description(),
                door.url().orElse(null),
                door.email().orElse(null),
                status(contracted.getFirst().status()),
                null,
                accreditations(kind),
                kind.minimumAge(),
                organization.inList(),
                areas(id, ofThisKind),
                List.of(new CostOption(id("cost", id.toString()), id, "Everybody", 0, "Free of charge")),
                attributes(id, kind, ofThisKind, terms),
                organization.locations().stream()
                        .map(location -> new ServiceAtLocation(
                                id(
                                        "service-at-location",
                                        id.toString(),
                                        location.id().toString()),
                                id,
                                location.id(),
                                location,
                                location.schedules()))
                        .toList());
    }

    private static Organization organization(
            Contracted contracted, FrontDoor door, List<Place> places, ZoneOffset london) {
        return new Organization(
                id("organization", contracted.partnerId()),
                contracted.name(),
                contracted.name() + " provides independent advocacy as a member of the area's advocacy network.",
                door.email().orElse(null),
                null,
                places.stream()
                        .map(place -> Locations.of(contracted.partnerId(), place, london))
                        .toList());
    }

    private static List<ServiceArea> areas(UUID serviceId, List<Contracted> contracted) {
        if (contracted.stream().anyMatch(each -> each.districts().isEmpty())) {
            return List.of(new ServiceArea(
                    id("area", serviceId.toString()), serviceId, "The whole area of the contract", null));
        }
        var districts = new TreeSet<String>();
        contracted.forEach(each -> districts.addAll(each.districts()));
        return districts.stream()
                .map(code -> new ServiceArea(
                        id("area", serviceId.toString(), code), serviceId, "District " + code, STATISTICS + code))
                .toList();
    }

    private static List<Attribute> attributes(
            UUID serviceId, Kind kind, List<Contracted> contracted, Map<String, TaxonomyTerm> terms) {
        var specialisms = new TreeSet<String>();
        contracted.forEach(each -> specialisms.addAll(each.specialisms()));
        return Stream.concat(
                        Stream.of(attribute(serviceId, "service_type", terms.get(kind.serviceType()))),
                        specialisms.stream()
                                .map(code -> attribute(
                                        serviceId,
                                        "specialism",
                                        terms.computeIfAbsent(code, Directory::termOfSpecialism))))
                .toList();
    }

    private static Attribute attribute(UUID serviceId, String linkType, TaxonomyTerm term) {
        return new Attribute(
                id("attribute", serviceId.toString(), term.code()), serviceId, term.id(), linkType, "service", term);
    }

    private static TaxonomyTerm termOf(Kind kind) {
        return new TaxonomyTerm(
                id("term", kind.serviceType()),
                kind.serviceType(),
                kind.name(),
                kind.description(),
                KINDS.name(),
                KINDS.id());
    }

    private static TaxonomyTerm termOfSpecialism(String code) {
        var words = words(code);
        return new TaxonomyTerm(
                id("term", code),
                code,
                words,
                "Advocates with particular experience: " + words.toLowerCase(Locale.ROOT) + ".",
                SPECIALISMS.name(),
                SPECIALISMS.id());
    }

    private static String accreditations(Kind kind) {
        if (kind.routes().isEmpty()) {
            return null;
        }
        var routes = new LinkedHashSet<String>();
        kind.routes()
                .forEach(route -> routes.add(String.join(
                        " and ",
                        Stream.of(route.split("\\+")).map(Directory::words).toList())));
        return "Advocates hold one of these qualifications, or work towards it where the law allows it: "
                + String.join("; ", routes) + ".";
    }

    private static String status(String partnerStatus) {
        return switch (partnerStatus) {
            case "ACTIVE" -> "active";
            case "PAUSED" -> "temporarily closed";
            default -> "inactive";
        };
    }

    private static Set<String> types(List<Contracted> contracted) {
        var types = new TreeSet<String>();
        contracted.forEach(each -> types.addAll(each.serviceTypes()));
        return types;
    }

    private static String words(String code) {
        var words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static <T> List<T> sorted(List<T> items, java.util.function.Function<T, UUID> id) {
        return items.stream()
                .sorted(Comparator.comparing(item -> id.apply(item).toString()))
                .toList();
    }

    static UUID id(String... parts) {
        return UUID.nameUUIDFromBytes(("advocacyhub:" + String.join(":", parts)).getBytes(StandardCharsets.UTF_8));
    }
}
