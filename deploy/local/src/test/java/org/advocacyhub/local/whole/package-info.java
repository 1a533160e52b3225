/**
 * Tests of the suite as a whole: the four packaged services with real PostgreSQL, Kafka and Keycloak, as {@code ./hub up}
 * would start them, in a state directory and on ports of their own. One start for all classes.
 */
package org.advocacyhub.local.whole;
