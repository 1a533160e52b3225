package org.advocacyhub.runtime.apidocs;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Parameters that mean the same on every operation that has them, described once. */
enum CommonParameter {
    CURSOR(
            In.QUERY,
            "cursor",
            "The nextCursor of the page before, as it is; without it the first page. Link: rel=next has it in place"),
    LIMIT(In.QUERY, "limit", "How many items the page holds at most"),
    IDEMPOTENCY_KEY(
            In.HEADER,
            "Idempotency-Key",
            "Any text of up to 200 characters, another one for each thing that is to be done: a request that arrives again under"
                    + " it does nothing more and is answered as the first time"),
    IF_MATCH(In.HEADER, "If-Match", "The ETag of what was read: nobody else's change is overwritten");

    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final In place;
    private final String parameterName;
    private final String description;

    CommonParameter(In place, String parameterName, String description) {
        this.place = place;
        this.parameterName = parameterName;
        this.description = description;
    }

    static Optional<CommonParameter> of(Parameter parameter) {
        return Arrays.stream(values())
                .filter(common -> common.place == parameter.getIn() && common.parameterName.equals(parameter.getName()))
                .findFirst();
    }

    /** What an operation says itself about a parameter stays. */
    void describe(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(description);
        }
        parameter.setSchema(schema());
    }

    private Schema schema() {
        return switch (this) {
            case LIMIT ->
                OASFactory.createSchema()
                        .addType(SchemaType.INTEGER)
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(MOST))
                        .defaultValue(USUAL);
            case IDEMPOTENCY_KEY ->
                OASFactory.createSchema().addType(SchemaType.STRING).maxLength(MOST);
            case CURSOR, IF_MATCH -> OASFactory.createSchema().addType(SchemaType.STRING);
        };
    }
}
