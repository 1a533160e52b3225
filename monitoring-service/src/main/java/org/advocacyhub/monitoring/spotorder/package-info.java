/**
 * Advocacy bought for one referral: asked for by the hub, approved by the commissioner and by an operational manager
 * (domain.md F.7).
 *
 * <p>Decides what may be asked for, who pays and when an order is over, by the facts of its referral. Hears nothing itself. Tells
 * {@code contract.spot-approved}, {@code contract.spot-refused} and {@code contract.spot-ended}.
 */
package org.advocacyhub.monitoring.spotorder;
