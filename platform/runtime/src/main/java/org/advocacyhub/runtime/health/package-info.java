/** What operations see of a service: gauges of what waits, health of the broker, and the cleaning up of old ids. */
package org.advocacyhub.runtime.health;
