package org.advocacyhub.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The Compose file as Docker would read it where nobody set a variable. */
final class Compose {

    static final Path DIRECTORY = Chart.ROOT.resolve("deploy/compose");

    /** {@code $$} is one dollar; {@code ${NAME:-default}} is its default. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\$|\\$\\{([A-Z_]+):?-([^}]*)}");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Compose() {}

    /** The whole file, with its anchors and merges followed. */
    static JsonNode file() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(1000);
        options.setAllowDuplicateKeys(false);
        return JSON.valueToTree(new Yaml(new SafeConstructor(options)).<Object>load(text("compose.yaml")));
    }

    static JsonNode service(String name) {
        return file().at("/services/" + name);
    }

    /** The variables of a service, those that name no secret with their values. */
    static Map<String, String> environment(String service) {
        var environment = new TreeMap<String, String>();
        service(service)
                .path("environment")
                .propertyStream()
                .forEach(variable -> environment.put(
                        variable.getKey(), defaulted(variable.getValue().asText())));
        return environment;
    }

    static String defaulted(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(valueOf(found)));
    }

    private static String valueOf(MatchResult variable) {
        return variable.group(2) == null ? "$" : variable.group(2);
    }

    static String text(String file) {
        try {
            return Files.readString(DIRECTORY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
