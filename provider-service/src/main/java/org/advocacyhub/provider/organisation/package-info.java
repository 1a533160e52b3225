/**
 * What a partner says of itself in a browser: how much it can take, that it takes nothing for a while, who is told by e-mail, whose cases
 * another advocate takes. Decides nothing: its forms go to the operations of the features that do (ADR 0127).
 */
package org.advocacyhub.provider.organisation;
