/** The one clock of a service: real time, or the demo's on a machine that holds nothing else. */
package org.advocacyhub.runtime.time;
