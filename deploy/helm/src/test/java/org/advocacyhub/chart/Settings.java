package org.advocacyhub.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** What the services can be told, read from their own files: names as environment variables. */
final class Settings {

    private static final Path PLATFORM = Chart.ROOT.resolve("platform/runtime/src/main");
    private static final Path DEFAULTS = PLATFORM.resolve("resources/META-INF/microprofile-config.properties");
    private static final Pattern KEY = Pattern.compile("#?((?:%[a-z]+\\.)?[a-z][A-Za-z0-9.-]+)=(.*)");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern METHOD =
            Pattern.compile("^ +[A-Za-z0-9<>, ]+ ([a-z][A-Za-z0-9]*)\\(\\);", Pattern.MULTILINE);
    private static final Pattern NAMED_MAP =
            Pattern.compile("@WithName\\(\"([a-z-]+)\"\\)\\s+Map<String, String>", Pattern.MULTILINE);

    /** Quarkus' own, beyond those that our files set: names of its documentation, of which the first start tells a wrong one by its warning. */
    private static final Set<String> OF_QUARKUS = Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_PROFILE",
            "QUARKUS_CONFIG_LOCATIONS",
            "QUARKUS_INIT_AND_EXIT",
            "QUARKUS_OIDC_TENANT_ENABLED",
            "QUARKUS_OIDC_TOKEN_ISSUER",
            "QUARKUS_OIDC_PAGES_CREDENTIALS_SECRET",
            "QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME",
            "QUARKUS_TLS_ISSUER_TRUST_STORE_PEM_CERTS",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED",
            "QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST",
            "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
            "QUARKUS_MAILER_HOST",
            "QUARKUS_MAILER_PORT",
            "QUARKUS_MAILER_START_TLS",
            "QUARKUS_MAILER_TLS",
            "QUARKUS_MAILER_USERNAME",
            "QUARKUS_MAILER_PASSWORD");

    private Settings() {}

    /** Whether a service knows a setting by this environment name. */
    static Predicate<String> knownBy(String service) {
        var known = new TreeSet<>(OF_QUARKUS);
        known.add("JAVA_TOOL_OPTIONS");
        ConsumerConfig.configNames().forEach(name -> known.add(environment("kafka." + name)));
        lines(DEFAULTS).keySet().forEach(key -> known.add(environment(plain(key))));
        lines(application(service)).keySet().forEach(key -> known.add(environment(plain(key))));
        var openEnded = new TreeSet<String>();
        Stream.of(PLATFORM, Chart.ROOT.resolve(service + "-service/src/main"))
                .flatMap(Settings::sources)
                .forEach(source -> addFrom(source, known, openEnded));
        return name -> known.contains(name) || openEnded.stream().anyMatch(name::startsWith);
    }

    private static void addFrom(String source, Set<String> known, Set<String> openEnded) {
        PROPERTY.matcher(source).results().forEach(found -> known.add(environment(found.group(1))));
        MAPPING.matcher(source).results().forEach(mapping -> {
            var prefix = mapping.group(1);
            // a nested interface adds its own name, which is that of a method too
            var methods = METHOD.matcher(source)
                    .results()
                    .map(method -> hyphenated(method.group(1)))
                    .toList();
            for (var method : methods) {
                known.add(environment(prefix + "." + method));
                methods.forEach(inner -> known.add(environment(prefix + "." + method + "." + inner)));
            }
            NAMED_MAP
                    .matcher(source)
                    .results()
                    .forEach(map -> openEnded.add(environment(prefix + "." + map.group(1) + ".")));
        });
    }

    /**
     * What an installation has to give: the block of the platform's defaults that says so, and what only the profiles for
     * development, tests and the demo give themselves.
     */
    static Set<String> mandatoryFor(String service) {
        var mandatory = new TreeSet<String>();
        var defaults = read(DEFAULTS);
        var block = defaults.substring(defaults.indexOf("# --- where things are"), defaults.indexOf("# --- database:"));
        lines(block).keySet().forEach(key -> mandatory.add(environment(key)));
        var own = lines(application(service));
        own.keySet().stream()
                .filter(key -> key.startsWith("%demo.hub.") && !own.containsKey(plain(key)))
                .map(key -> plain(key).startsWith("hub.master-keys.key.") ? "hub.master-keys.key." : plain(key))
                .forEach(key -> mandatory.add(environment(key)));
        return mandatory;
    }

    /** Seconds that a service takes to finish what it has in hand ({@code quarkus.shutdown.timeout}). */
    static int shutdownSeconds() {
        return Integer.parseInt(lines(DEFAULTS).get("quarkus.shutdown.timeout").replace("S", ""));
    }

    static String ofApplication(String service, String key) {
        return lines(application(service)).get(key);
    }

    /** How MicroProfile Config finds a property in the environment. */
    static String environment(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Path application(String service) {
        return Chart.ROOT.resolve(service + "-service/src/main/resources/application.properties");
    }

    private static String plain(String key) {
        return key.startsWith("%") ? key.substring(key.indexOf('.') + 1) : key;
    }

    private static String hyphenated(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> lines(Path file) {
        return lines(read(file));
    }

    private static Map<String, String> lines(String properties) {
        var lines = new LinkedHashMap<String, String>();
        properties
                .lines()
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .forEach(line -> lines.put(line.group(1), line.group(2)));
        return lines;
    }

    private static Stream<String> sources(Path tree) {
        try (var files = Files.walk(tree)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Settings::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sources of a service as texts. */
    static List<String> sourcesOf(String service) {
        return sources(Chart.ROOT.resolve(service + "-service/src/main")).toList();
    }

    /** The same with those of the platform's runtime. */
    static List<String> sourcesWithPlatformOf(String service) {
        return Stream.concat(sources(PLATFORM), sourcesOf(service).stream()).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
