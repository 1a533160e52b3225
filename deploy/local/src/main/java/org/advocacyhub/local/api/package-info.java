/** Callers of the suite's public APIs: each with its own token, patient with a service that is away for a moment. */
package org.advocacyhub.local.api;
