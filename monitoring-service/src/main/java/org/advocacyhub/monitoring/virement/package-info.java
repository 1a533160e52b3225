/**
 * Money moved between two lines of a year: asked for by the hub, approved by the commissioner (domain.md F.6, the Cumbria rule).
 *
 * <p>Decides what may be moved. Hears nothing. Tells {@code contract.virement-approved}; the year that follows is told by
 * {@code contract}.
 */
package org.advocacyhub.monitoring.virement;
