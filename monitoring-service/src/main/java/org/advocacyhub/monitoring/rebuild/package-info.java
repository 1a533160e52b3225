/**
 * Builds the facts anew from offset 0 of every topic (architecture.md section 4).
 *
 * <p>Decides when the new facts take over. Reads all topics outside the inbox, tells nothing. Readers see the old facts until
 * the new ones are complete; live events go on meanwhile and stop only for the moment of the change (ADR 0061).
 */
package org.advocacyhub.monitoring.rebuild;
