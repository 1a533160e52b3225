/** How often strangers may come: what stands before a page that needs no account. */
package org.advocacyhub.runtime.gate;
