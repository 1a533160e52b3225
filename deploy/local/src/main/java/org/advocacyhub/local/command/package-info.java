/** What {@code ./hub} understands: one class for each command. */
package org.advocacyhub.local.command;
