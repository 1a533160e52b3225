/** Benchmarks of the runtime, run by {@code ./hub bench}; never part of a running service. */
package org.advocacyhub.runtime.bench;
