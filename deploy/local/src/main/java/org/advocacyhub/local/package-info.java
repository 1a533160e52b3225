/**
 * The launcher behind {@code ./hub}: starts PostgreSQL, Kafka, Keycloak and the four services on one machine, plays the
 * Kent contract through their public APIs, and measures. Nothing here runs in production.
 */
package org.advocacyhub.local;
