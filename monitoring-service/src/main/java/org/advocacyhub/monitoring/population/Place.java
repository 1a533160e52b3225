package org.advocacyhub.monitoring.population;

import java.time.LocalDate;

/**
 * Of whom a figure is, and from when it holds.
 *
 * @param district GSS code
 * @param item {@code total}, or the code of an equality question
 * @param group {@code all} of a total, otherwise one of the item's groups
 * @param age ALL or 16_PLUS
 */
record Place(String district, String item, String group, String age, LocalDate validFrom) {}
