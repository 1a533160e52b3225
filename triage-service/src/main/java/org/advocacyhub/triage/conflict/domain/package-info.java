/** The rules of independence at the level of the partner (domain.md A.13). */
package org.advocacyhub.triage.conflict.domain;
