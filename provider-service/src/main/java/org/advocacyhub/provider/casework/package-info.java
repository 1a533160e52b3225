/**
 * Cases: opened by an accepted offer, worked in minutes, scored, closed (domain.md D.1.2, D.2, D.3, D.5). Notes and every
 * other free text stay in this package's tables and are never told. Tells {@code case.*}.
 */
package org.advocacyhub.provider.casework;
