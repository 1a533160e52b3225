package org.advocacyhub.runtime.page;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.config.ConfigProvider;

/** The start pages of the four services, for whoever goes from one to another (ADR 0136). */
public final class Doors {

    /**
     * A service's start page, as the others know it.
     *
     * @param segment of its pages, by which it is said where it is ({@link Elsewhere})
     * @param roles for which there is something
     */
    private record Door(String segment, String name, Set<String> roles) {

        Stream<Way> elsewhere() {
            return Elsewhere.of(segment).map(address -> new Way(name, address + "/", roles)).stream();
        }
    }

    private static final List<Door> ALL = List.of(
            new Door(
                    "referrals",
                    "Referrals",
                    Set.of(Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER, Roles.ADVOCATE)),
            new Door(
                    "triage-cases",
                    "The desk of the hub",
                    Set.of(Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR)),
            new Door(
                    "cases",
                    "Offers and cases",
                    Set.of(Roles.PARTNER, Roles.ADVOCATE, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER)),
            new Door(
                    "contracts",
                    "Contracts",
                    Set.of(
                            Roles.COMMISSIONER,
                            Roles.HUB_MANAGER,
                            Roles.AUDITOR,
                            Roles.PARTNER,
                            Roles.OPERATIONAL_MANAGER,
                            Roles.TRIAGE_WORKER)));

    private Doors() {}

    /** Those of other services that are open to somebody, where it is said where they are. */
    static List<Way> elsewhere(Predicate<String> hasRole) {
        return open(hasRole)
                .filter(door -> !isOwn(door))
                .flatMap(Door::elsewhere)
                .toList();
    }

    /** The same, and first the own one if that is open. */
    public static List<Way> all(Predicate<String> hasRole) {
        return Stream.concat(
                        open(hasRole).filter(Doors::isOwn).map(door -> new Way("Start", "/", door.roles())),
                        elsewhere(hasRole).stream())
                .toList();
    }

    private static Stream<Door> open(Predicate<String> hasRole) {
        return ALL.stream().filter(door -> door.roles().stream().anyMatch(hasRole));
    }

    private static boolean isOwn(Door door) {
        return ConfigProvider.getConfig()
                .getOptionalValues("hub.pages.of", String.class)
                .orElse(List.of())
                .contains(door.segment());
    }
}
