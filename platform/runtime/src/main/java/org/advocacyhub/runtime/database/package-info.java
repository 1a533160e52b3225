/** What all JDBC work shares: telling an outage from a mistake, and the row scope of a transaction. */
package org.advocacyhub.runtime.database;
