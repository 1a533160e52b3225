package org.advocacyhub.testkit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A service of four endpoints, to try the test kit on. */
@Path("/tiny")
class TinyService {

    private final Clock clock;
    private final DataSource database;
    private final JsonWebToken token;

    TinyService(Clock clock, DataSource database, JsonWebToken token) {
        this.clock = clock;
        this.database = database;
        this.token = token;
    }

    @GET
    @Path("/time")
    @PermitAll
    public String time() {
        return clock.instant().toString();
    }

    @GET
    @Path("/role")
    @PermitAll
    public String databaseRole() throws SQLException {
        try (var connection = database.getConnection();
                var user = connection.createStatement().executeQuery("select current_user")) {
            user.next();
            return user.getString(1);
        }
    }

    @GET
    @Path("/partner")
    @RolesAllowed({"partner", "advocate"})
    public String partner() {
        return token.<String>getClaim("partner_id") + "/" + token.getSubject();
    }

    @GET
    @Path("/forgotten")
    public String withoutAnAnnotation() {
        return "nobody gets here";
    }

    /** As the runtime's, to be replaced by the test clock. */
    @Singleton
    static class StoppedClock {
        @Produces
        @Singleton
        Clock clock() {
            return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        }
    }
}
