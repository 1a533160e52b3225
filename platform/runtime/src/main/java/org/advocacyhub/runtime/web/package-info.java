/** What REST promises everywhere: problem details, strict JSON, bounded pages, versions, and creations that happen once. */
package org.advocacyhub.runtime.web;
