/** The money gate: pure, the same inputs give the same ruling (domain.md F.7). */
package org.advocacyhub.triage.money.domain;
