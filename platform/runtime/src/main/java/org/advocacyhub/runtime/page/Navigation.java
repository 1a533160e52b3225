package org.advocacyhub.runtime.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.runtime.security.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where whoever reads a page can go from there, where they are, and how they sign out: the same on every page of a service, and nothing that
 * their role may not open (ADR 0136). Templates have it as {@code inject:navigation}.
 */
@Named("navigation")
@RequestScoped
public class Navigation {

    /**
     * A way as one page shows it.
     *
     * @param current {@code page} for the page itself, {@code true} for the nearest that it is further on from, else null
     */
    public record Step(String name, String address, String current) {}

    private final Instance<Ways> ways;
    private final Caller caller;
    private final CurrentVertxRequest request;
    private final Optional<String> signOut;

    Navigation(
            Instance<Ways> ways,
            Caller caller,
            CurrentVertxRequest request,
            @ConfigProperty(name = "quarkus.oidc.pages.logout.path") Optional<String> signOut) {
        this.ways = ways;
        this.caller = caller;
        this.request = request;
        this.signOut = signOut;
    }

    /** The start page, and where the reader may go from this one. */
    public List<Step> steps() {
        var path = request.getCurrent().normalizedPath();
        var open = ways.stream()
                .flatMap(service -> service.from(path).stream())
                .filter(this::mayGo)
                .toList();
        var nearest = open.stream()
                .map(Way::address)
                .filter(address -> path.equals(address) || path.startsWith(address + "/"))
                .max(Comparator.comparing(String::length))
                .orElse("/");
        return Stream.concat(Stream.of(new Way("Start", "/", Set.of())), open.stream())
                .map(way -> new Step(way.name(), way.address(), current(way.address(), path, nearest)))
                .toList();
    }

    /** Where the reader signs out. */
    public String signOut() {
        return signOut.orElse(null);
    }

    boolean mayGo(Way way) {
        return way.roles().stream().anyMatch(caller::has);
    }

    private static String current(String address, String path, String nearest) {
        if (path.equals(address)) {
            return "page";
        }
        return address.equals(nearest) && !address.equals("/") ? "true" : null;
    }
}
