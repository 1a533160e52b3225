/** What every service's OpenAPI document says in the same way, so that no resource has to repeat it. */
package org.advocacyhub.runtime.apidocs;
