/** What the pages of a contract share. */
package org.advocacyhub.monitoring.page;
