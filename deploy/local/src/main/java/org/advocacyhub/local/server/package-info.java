/** How each part of the suite is prepared, started and known to be ready. */
package org.advocacyhub.local.server;
