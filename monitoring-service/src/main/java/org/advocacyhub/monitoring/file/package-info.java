/**
 * Files of the council, as a spreadsheet saves them: read whole or not at all, with a report of every cell that does not fit.
 */
package org.advocacyhub.monitoring.file;
