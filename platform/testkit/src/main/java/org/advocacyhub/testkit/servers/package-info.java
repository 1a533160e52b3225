/** The real servers behind a test run, embedded by default, in containers with {@code -Dinfra=testcontainers}. */
package org.advocacyhub.testkit.servers;
