package org.advocacyhub.testkit.servers;

/** A running PostgreSQL server and its superuser. */
record Postgres(String host, int port, String superuser, String password) {

    String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    String adminUrl(String database) {
        return url(database) + "?user=" + superuser + "&password=" + password;
    }
}
