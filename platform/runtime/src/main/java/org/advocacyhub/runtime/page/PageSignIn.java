package org.advocacyhub.runtime.page;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whoever asks for a page in a browser signs in at the issuer and is known by a cookie until the token ends (ADR 0119). The cookie counts
 * for reading a page and for sending a form of one (ADR 0127), which the browser says comes from here, and for nothing else; programs
 * send tokens as ever.
 */
@ApplicationScoped
public class PageSignIn implements TenantResolver {

    private static final String TENANT = "pages";

    /** Who signs in, and for what. */
    @ConfigMapping(prefix = "hub.pages")
    interface Settings {

        /** Whether a browser is led to the issuer. */
        @WithDefault("false")
        boolean signIn();

        /** First segments of the addresses that have pages for people with an account; a service that names some has a start page too. */
        @WithName("of")
        Optional<Set<String>> segments();
    }

    private final boolean offered;
    private final Optional<String> signOut;
    private final Set<String> segments;

    PageSignIn(Settings settings, @ConfigProperty(name = "quarkus.oidc.pages.logout.path") Optional<String> signOut) {
        this.signOut = signOut;
        this.offered = settings.signIn();
        this.segments = settings.segments().orElse(Set.of());
    }

    /** The default one is named for everything else: where none is named, quarkus-oidc goes by the name of the cookie that came along. */
    @Override
    public String resolve(RoutingContext request) {
        return concerns(request) || isForm(request) ? TENANT : OidcUtils.DEFAULT_TENANT_ID;
    }

    /** A person asks for a page, and shows no token. */
    public boolean concerns(RoutingContext request) {
        var asked = request.request();
        return asked.method() == HttpMethod.GET
                && Optional.ofNullable(asked.getHeader(HttpHeaders.ACCEPT))
                        .filter(types -> types.contains("text/html"))
                        .isPresent()
                && isOfPeople(request);
    }

    /** A person sends a form from a page of ours: another site's is sent with the cookie too, but not from here. */
    private boolean isForm(RoutingContext request) {
        var sent = request.request();
        return PostedForm.is(sent) && PostedForm.isFromHere(sent) && isOfPeople(request);
    }

    private boolean isOfPeople(RoutingContext request) {
        return offered
                && request.request().getHeader(HttpHeaders.AUTHORIZATION) == null
                && hasPages(request.normalizedPath());
    }

    /** Where whoever signed in for this page signs out. */
    public Optional<String> signOutOf(RoutingContext request) {
        return concerns(request) ? signOut : Optional.empty();
    }

    /** The way to the issuer; null when there is none. */
    public Uni<ChallengeData> challenge(RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(request);
    }

    private boolean hasPages(String path) {
        return path.equals("/")
                ? !segments.isEmpty()
                : segments.contains(path.substring(1).split("/", 2)[0]);
    }
}
