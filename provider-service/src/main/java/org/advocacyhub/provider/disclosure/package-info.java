/**
 * What is said of a person to somebody outside without their consent (domain.md H.5): on which ground, why it is necessary, whether the
 * person was told, and that a second person agreed, or in an emergency was told by the next working day. Words are sealed with the key of the
 * case; nothing is told.
 */
package org.advocacyhub.provider.disclosure;
