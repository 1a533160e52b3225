package org.advocacyhub.local.suite;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parts of the suite: three servers and four services. */
public enum Part {
    POSTGRES("postgres", "PostgreSQL", Port.POSTGRES),
    BROKER("broker", "Kafka", Port.BROKER),
    KEYCLOAK("keycloak", "Keycloak", Port.KEYCLOAK),
    REFERRAL("referral-service", "Referral service", Port.REFERRAL),
    TRIAGE("triage-service", "Triage service", Port.TRIAGE),
    PROVIDER("provider-service", "Provider service", Port.PROVIDER),
    MONITORING("monitoring-service", "Monitoring service", Port.MONITORING);

    public static final List<Part> SERVERS = List.of(POSTGRES, BROKER, KEYCLOAK);
    public static final List<Part> SERVICES = List.of(REFERRAL, TRIAGE, PROVIDER, MONITORING);

    private final String id;
    private final String title;
    private final Port port;

    Part(String id, String title, Port port) {
        this.id = id;
        this.title = title;
        this.port = port;
    }

    /** Name on the command line, of the log and of the pid file. */
    public String id() {
        return id;
    }

    /** Name for people. */
    public String title() {
        return title;
    }

    public Port port() {
        return port;
    }

    public boolean isService() {
        return SERVICES.contains(this);
    }

    /** A service's database, its Kafka source and its roles are called so: {@code referral} of referral-service. */
    public String shortId() {
        return id.replace("-service", "");
    }

    /** The part that someone means by {@code referral-service} or {@code referral}. */
    public static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.id.equals(name) || part.shortId().equals(name))
                .findFirst();
    }
}
