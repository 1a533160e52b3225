/** Who calls, in which role, and whose rows that caller may see. */
package org.advocacyhub.runtime.security;
