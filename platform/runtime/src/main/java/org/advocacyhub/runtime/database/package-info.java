/** What all JDBC work shares: saying statements in a transaction, telling an outage from a mistake, and the row scope of a transaction. */
package org.advocacyhub.runtime.database;
