package org.advocacyhub.runtime.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What whoever has signed in can do in a service, and what waits for them there; a service answers {@code GET /} with it. */
@ApplicationScoped
public class StartPage {

    /**
     * The page.
     *
     * @param places that the reader may go to, with the ways that are open to them
     * @param elsewhere start pages of other services that the reader may open
     */
    record StartView(Instant now, String heading, List<PlaceView> places, List<Way> elsewhere) {}

    /** @param waiting what waits for the reader */
    record PlaceView(String name, String about, List<Way> ways, List<String> waiting) {}

    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {}

        static native TemplateInstance start(StartView page);
    }

    /**
     * A service with a start page, as the others know it.
     *
     * @param segment by which it is known where it is ({@link Elsewhere})
     * @param roles for which there is something
     */
    private record Door(String segment, String name, Set<String> roles) {}

    private static final List<Door> DOORS = List.of(
            new Door(
                    "referrals",
                    "Referrals",
                    Set.of(Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER)),
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
                            Roles.OPERATIONAL_MANAGER)));

    private final Instance<Ways> ways;
    private final Navigation navigation;
    private final Set<String> own;
    private final Clock clock;

    StartPage(
            Instance<Ways> ways,
            Navigation navigation,
            @ConfigProperty(name = "hub.pages.of") Optional<Set<String>> own,
            Clock clock) {
        this.ways = ways;
        this.navigation = navigation;
        this.own = own.orElse(Set.of());
        this.clock = clock;
    }

    /** The page for the reader, who sees as much of each place as its own pages show. */
    @Transactional
    public Response answer() {
        var service = ways.get();
        var places = service.places().stream()
                .map(this::view)
                .filter(place -> !place.ways().isEmpty())
                .toList();
        return JsonOrPage.page(Templates.start(new StartView(clock.instant(), service.heading(), places, elsewhere()))
                        .render())
                .build();
    }

    private List<Way> elsewhere() {
        return DOORS.stream()
                .filter(door -> !own.contains(door.segment()))
                .flatMap(door ->
                        Elsewhere.of(door.segment())
                                .map(address -> new Way(door.name(), address + "/", door.roles()))
                                .stream())
                .filter(navigation::mayGo)
                .toList();
    }

    private PlaceView view(Place place) {
        var open = place.ways().stream().filter(navigation::mayGo).toList();
        return new PlaceView(
                place.name(),
                place.about(),
                open,
                open.isEmpty() ? List.of() : place.waiting().get());
    }
}
