package org.advocacyhub.triage.geography.domain;

import java.util.List;

/**
 * An advocacy service of another council's area, from the hub's register.
 *
 * @param code in the register
 * @param name of the organisation
 * @param council GSS code of the council that it works for
 * @param serviceTypes codes of A.1.1 that it takes
 */
public record LocalService(String code, String name, String council, List<String> serviceTypes) {}
