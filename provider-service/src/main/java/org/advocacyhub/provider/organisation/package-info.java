/**
 * What a partner says of itself in a browser: how much it can take, that it takes nothing for a while, who is told by e-mail, whose cases
 * another advocate takes; and of an advocate, when they are away and what stands between them and some cases. Decides nothing: its forms go to the operations of the features that do (ADR 0127).
 */
package org.advocacyhub.provider.organisation;
