package org.advocacyhub.runtime.security;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/**
 * Verifies a bearer token once and recognises it afterwards (ADR 0016): checking a signature and reading the claims costs
 * more than all else that a request does before its first statement. Everything but recognising is left to quarkus-oidc.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class RememberingTokens implements HttpAuthenticationMechanism {

    /** Other schemes prove more than the token itself, anew with each request. */
    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens tokens;

    RememberingTokens(OidcAuthenticationMechanism oidc, VerifiedTokens tokens) {
        this.oidc = oidc;
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        var credentials = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null || !credentials.startsWith(SCHEME)) {
            return oidc.authenticate(request, providers);
        }
        return tokens.find(credentials)
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> verified(credentials, request, providers));
    }

    private Uni<SecurityIdentity> verified(
            String credentials, RoutingContext request, IdentityProviderManager providers) {
        return oidc.authenticate(request, providers).invoke(identity -> {
            if (identity != null) {
                tokens.remember(credentials, identity);
            }
        });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}
