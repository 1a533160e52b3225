/**
 * Shows every decision table as JSON and as a page: those of the types, and what is decided about every type. Decides nothing,
 * hears nothing and tells nothing.
 */
package org.advocacyhub.triage.decisiontable;
