/**
 * Time worked on cases (domain.md D.3): recorded one by one, many at once or from a spreadsheet, never changed, taken back by
 * reversals, and bounded by a cap of hours where the hub has set one. Tells {@code case.activity-recorded} and {@code
 * case.activity-reversed}.
 */
package org.advocacyhub.provider.activity;
