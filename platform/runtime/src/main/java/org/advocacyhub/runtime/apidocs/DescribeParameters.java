package org.advocacyhub.runtime.apidocs;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says of each parameter that all services share what it is for and what it may be. Left alone, {@code limit} were an object, as
 * its class is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribeParameters implements OASFilter {

    /** The class that reads a limit; nobody refers to it any more. */
    private static final String LIMIT = "Limit";

    @Override
    public Parameter filterParameter(Parameter parameter) {
        CommonParameter.of(parameter).ifPresent(common -> common.describe(parameter));
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Optional.ofNullable(document.getComponents()).ifPresent(components -> components.removeSchema(LIMIT));
    }
}
