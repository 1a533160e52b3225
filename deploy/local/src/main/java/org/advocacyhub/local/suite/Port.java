package org.advocacyhub.local.suite;

/** The ports that the suite listens on, all on the loopback address. */
public enum Port {
    POSTGRES(15432),
    BROKER(19092),
    BROKER_CONTROLLER(19093),
    KEYCLOAK(8180),
    REFERRAL(8081),
    TRIAGE(8082),
    PROVIDER(8083),
    MONITORING(8084);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    /** The port when nobody moved it. */
    public int usual() {
        return usual;
    }

    /** The environment variable that moves this one port. */
    public String variable() {
        return "HUB_PORT_" + name();
    }
}
