package org.advocacyhub.runtime.apidocs;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says of each parameter that all services share what it is for and what it may be. Left alone, {@code limit} were an object, as
 * its class is. What a service says once of its own, {@code hub.openapi.parameters.<name>}, stands at every operation that says nothing else.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribeParameters implements OASFilter {

    static final String OF_THE_SERVICE = "hub.openapi.parameters.";

    /** The class that reads a limit; nobody refers to it any more. */
    private static final String LIMIT = "Limit";

    @Override
    public Parameter filterParameter(Parameter parameter) {
        CommonParameter.of(parameter).ifPresent(common -> common.describe(parameter));
        if (parameter.getName() != null && parameter.getDescription() == null) {
            ConfigProvider.getConfig()
                    .getOptionalValue(OF_THE_SERVICE + parameter.getName(), String.class)
                    .ifPresent(parameter::setDescription);
        }
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Optional.ofNullable(document.getComponents()).ifPresent(components -> components.removeSchema(LIMIT));
    }
}
