package io.quarkus.smallrye.openapi.runtime;

import io.quarkus.arc.Unremovable;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.filter.AutoSecurityFilter;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;

/**
 * Reads the description of the API when somebody asks for it. Quarkus' own service does so before a service is ready, which takes a tenth of the
 * start, and the model stays in memory of replicas that nobody will ever ask. Its method is only seen in this package, as one class loader
 * has it: so not in tests and dev mode, which have several (ADR 0104).
 */
@IfBuildProfile("prod")
@Alternative
@Priority(Integer.MAX_VALUE)
@ApplicationScoped
@Unremovable
class DescriptionWhenAsked extends OpenApiDocumentService {

    private Runnable reading = () -> {};

    @Override
    synchronized void prepareDocument(
            AutoSecurityFilter security, Map<OpenApiFilter.RunStage, List<String>> filters, String name) {
        var before = reading;
        reading = () -> {
            before.run();
            super.prepareDocument(security, filters, name);
        };
    }

    @Override
    public synchronized byte[] getDocument(String name, Format format) {
        reading.run();
        reading = () -> {};
        return super.getDocument(name, format);
    }
}
