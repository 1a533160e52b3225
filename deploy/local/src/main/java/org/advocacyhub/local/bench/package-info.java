/** Benchmarks that need running servers; each ends with one line of JSON on standard output. */
package org.advocacyhub.local.bench;
