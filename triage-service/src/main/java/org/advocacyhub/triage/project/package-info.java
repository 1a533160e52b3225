/**
 * The list of a contract's projects (BESPOKE, domain.md A.1.1, S21): what the commissioner instructed, each with its dates. A
 * manager adds and ends; nothing is deleted. Screening reads it through {@code contract.Projects}; hears nothing, tells nothing.
 */
package org.advocacyhub.triage.project;
