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
import org.advocacyhub.runtime.security.Caller;

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

    private final Instance<Ways> ways;
    private final Navigation navigation;
    private final Caller caller;
    private final Clock clock;

    StartPage(Instance<Ways> ways, Navigation navigation, Caller caller, Clock clock) {
        this.ways = ways;
        this.navigation = navigation;
        this.caller = caller;
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
        return JsonOrPage.page(Templates.start(
                                new StartView(clock.instant(), service.heading(), places, Doors.elsewhere(caller::has)))
                        .render())
                .build();
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
