package org.advocacyhub.testkit.specimen.bad.there;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/open")
class OpenResource {

    record RowsView(List<Row> rows) {}

    @GET
    public String forgotten() {
        return "";
    }

    @GET
    @Path("/rows")
    @PermitAll
    public RowsView rows() {
        return new RowsView(List.of());
    }
}
