/** Traces for operators: recorded only where a collector is named, and of each span only what cannot tell of a person (ADR 0094). */
package org.advocacyhub.runtime.tracing;
