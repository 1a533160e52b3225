/**
 * Advocacy bought for one referral: asked for by the hub, approved by the commissioner and by an operational manager
 * (domain.md F.7).
 *
 * <p>Decides what may be asked for and who pays. Hears nothing. Tells {@code contract.spot-approved} and
 * {@code contract.spot-refused}.
 */
package org.advocacyhub.monitoring.spotorder;
